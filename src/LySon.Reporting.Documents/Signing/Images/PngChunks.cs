using System.Buffers.Binary;

namespace LySon.Reporting.Documents.Signing.Images;

/// <summary>The chunks of a PNG that matter here (ISO/IEC 15948, 11): header, palette, its transparency, data.</summary>
internal sealed record PngChunks(byte[] Header, byte[] Palette, byte[] Transparency, byte[] Data)
{
    private const int Around = 12;

    /// <param name="file">Behind the mark.</param>
    public static PngChunks Read(ReadOnlySpan<byte> file)
    {
        byte[] header = [], palette = [], transparency = [];
        using var data = new MemoryStream();
        while (file.Length >= Around)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file);
            if (length > file.Length - Around)
                throw UnusableImageException.Broken();
            var type = file[4..8];
            var content = file.Slice(8, (int)length);
            if (type.SequenceEqual("IHDR"u8))
                header = content.ToArray();
            else if (type.SequenceEqual("PLTE"u8))
                palette = content.ToArray();
            else if (type.SequenceEqual("tRNS"u8))
                transparency = content.ToArray();
            else if (type.SequenceEqual("IDAT"u8))
                data.Write(content);
            else if (type.SequenceEqual("IEND"u8))
                return new(header, palette, transparency, data.ToArray());
            file = file[((int)length + Around)..];
        }

        throw UnusableImageException.Broken();
    }
}
