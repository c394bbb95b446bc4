using System.Buffers.Binary;
using System.IO.Compression;
using LySon.Reporting.Documents.Signing.Images;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Pictures drawn for the tests: a wavy line in blue, a ring in red, both on a transparent ground.</summary>
internal static class TestImages
{
    private static readonly (byte R, byte G, byte B, byte A) Blue = (0, 0, 200, 255);
    private static readonly (byte R, byte G, byte B, byte A) Red = (220, 20, 20, 220);

    public static byte[] Handwriting { get; } = Png(240, 110, (x, y) => Math.Abs(y - 55 - (40 * Math.Sin(x / 15.0))) < 3 ? Blue : default);

    public static byte[] Seal { get; } = Png(200, 200, (x, y) =>
        Math.Sqrt(((x - 100) * (x - 100)) + ((y - 100) * (y - 100))) is > 88 and < 98 or > 60 and < 63 ? Red : default);

    public static PngImage Read(byte[] png) => PngImage.Read(png);

    /// <param name="filter">The row filter to write with, 0 to 4; the rows are really filtered.</param>
    public static byte[] Png(int width, int height, Func<int, int, (byte R, byte G, byte B, byte A)> pixel, byte filter = 0)
    {
        var rows = new byte[height * ((width * 4) + 1)];
        var above = new byte[width * 4];
        for (var y = 0; y < height; y++)
        {
            var row = new byte[width * 4];
            for (var x = 0; x < width; x++)
                (row[x * 4], row[(x * 4) + 1], row[(x * 4) + 2], row[(x * 4) + 3]) = pixel(x, y);
            var at = y * (row.Length + 1);
            rows[at] = filter;
            for (var i = 0; i < row.Length; i++)
            {
                int left = i < 4 ? 0 : row[i - 4], corner = i < 4 ? 0 : above[i - 4];
                rows[at + 1 + i] = (byte)(
                    row[i] - (filter switch
                    {
                        0 => 0,
                        1 => left,
                        2 => above[i],
                        3 => (left + above[i]) / 2,
                        _ =>
                    Paeth(left, above[i], corner)
                    }));
            }

            above = row;
        }

        return File(width, height, colorType: 6, Pack(rows));
    }

    public static byte[] File(int width, int height, byte colorType, byte[] data, params (string Type, byte[] Content)[] more)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colorType);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. more.SelectMany(m => Chunk(m.Type, m.Content)),
            .. Chunk("IDAT", data), .. Chunk("IEND", [])];
    }

    public static byte[] Pack(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return packed.ToArray();
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    private static int Paeth(int left, int above, int corner)
    {
        int p = left + above - corner, a = Math.Abs(p - left), b = Math.Abs(p - above), c = Math.Abs(p - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
