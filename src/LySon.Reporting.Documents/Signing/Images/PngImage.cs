using System.Buffers.Binary;
using System.IO.Compression;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Images;

/// <summary>
/// A picture of a signature or seal as the decree wants it: PNG on a transparent ground (Annex I, II.7 and II.8). Read by ourselves,
/// because a PDF takes colours and transparency apart and no library for pictures is needed otherwise. Eight bits a channel, not
/// interlaced: what scanners' software writes.
/// </summary>
public sealed class PngImage
{
    public const int LargestKb = 1024;
    public const int LargestSide = 2000;

    private const int HeaderLength = 13;

    private static ReadOnlySpan<byte> Mark => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private PngImage(int width, int height, byte[] colors, byte[] opacity) =>
        (Width, Height, Colors, Opacity) = (width, height, colors, opacity);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    internal byte[] Colors { get; }

    /// <summary>A byte a pixel, 0 for transparent.</summary>
    internal byte[] Opacity { get; }

    /// <exception cref="UnusableImageException">It is no such picture; the message is a Vietnamese sentence.</exception>
    public static PngImage Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Mark))
            throw UnusableImageException.NotPng();
        if (file.Length > LargestKb << 10)
            throw UnusableImageException.TooLarge();
        var chunks = PngChunks.Read(file[Mark.Length..]);
        var header = chunks.Header.Length == HeaderLength ? chunks.Header.AsSpan() : throw UnusableImageException.Broken();
        uint width = BinaryPrimitives.ReadUInt32BigEndian(header), height = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        if (width is 0 or > LargestSide || height is 0 or > LargestSide)
            throw UnusableImageException.TooLarge();
        // Channels of gray, RGB, palette, gray with alpha, RGB with alpha; other numbers are no colour type.
        var channels = header[9] switch { 0 => 1, 2 => 3, 3 => 1, 4 => 2, 6 => 4, _ => throw UnusableImageException.Broken() };
        if (header[8] != 8 || header[12] != 0)
            throw UnusableImageException.OtherForm();
        var packedRow = ((int)width * channels) + 1;
        var samples = RowFilters.Undo(Inflate(chunks.Data, packedRow * (int)height), packedRow - 1, channels)
            ?? throw UnusableImageException.Broken();
        var (colors, opacity) = PngPixels.Split(samples, header[9], chunks);
        return opacity.Any(a => a != byte.MaxValue) ? new((int)width, (int)height, colors, opacity) : throw UnusableImageException.Opaque();
    }

    private static byte[] Inflate(byte[] packed, int length)
    {
        using var source = new MemoryStream(packed, writable: false);
        using var inflater = new ZLibStream(source, CompressionMode.Decompress);
        var data = new byte[length];
        try
        {
            inflater.ReadExactly(data);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw UnusableImageException.Broken();
        }

        return data;
    }
}
