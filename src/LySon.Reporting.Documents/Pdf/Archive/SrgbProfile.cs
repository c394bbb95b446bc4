using System.Buffers.Binary;
using System.Text;

namespace LySon.Reporting.Documents.Pdf.Archive;

/// <summary>
/// The colour space sRGB as an ICC profile of version 2 (ICC.1:2001-04), which the output intent of an archive file refers to. Everything
/// printed is black; the profile says what black on white means.
/// </summary>
internal static class SrgbProfile
{
    public const string Name = "sRGB IEC61966-2.1";

    private const int HeaderLength = 128;
    private const int EntryLength = 12;
    private const int CurvePoints = 256;

    private static readonly Lazy<byte[]> Built = new(Build);

    // White of the connection space (D50), and the primaries of IEC 61966-2-1 adapted to it.
    private static readonly double[] White = [0.9642, 1.0, 0.8249];
    private static readonly double[] Red = [0.43607, 0.22249, 0.01392];
    private static readonly double[] Green = [0.38515, 0.71687, 0.09708];
    private static readonly double[] Blue = [0.14307, 0.06061, 0.71410];

    public static ReadOnlySpan<byte> Bytes => Built.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description()), ("cprt", [.. Type("text"), .. "No copyright, use freely\0"u8]), ("wtpt", Colour(White)),
            ("rXYZ", Colour(Red)), ("gXYZ", Colour(Green)), ("bXYZ", Colour(Blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var start = HeaderLength + 4 + (tags.Length * EntryLength);
        var directory = new List<byte>([.. Number(tags.Length)]);
        var data = new List<byte>();
        var places = new Dictionary<byte[], int>();
        foreach (var (tag, bytes) in tags)
        {
            // The three channels share one curve.
            if (places.TryAdd(bytes, start + data.Count))
            {
                data.AddRange(bytes);
                data.AddRange(new byte[-data.Count & 3]);
            }

            directory.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Number(places[bytes]), .. Number(bytes.Length)]);
        }

        return [.. Header(start + data.Count), .. directory, .. data];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, length);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        // A profile must have a date; that of IEC 61966-2-1 does not change.
        foreach (var (i, part) in new short[] { 1999, 10, 18, 0, 0, 0 }.Index())
            BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24 + (2 * i)), part);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Colour(White).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    /// <summary>The name in ASCII; its Unicode and Macintosh forms are empty, but their fields have to be there.</summary>
    private static byte[] Description() =>
        [.. Type("desc"), .. Number(Name.Length + 1), .. Encoding.ASCII.GetBytes(Name), 0, .. new byte[4 + 4 + 2 + 1 + 67]];

    private static byte[] Colour(double[] xyz) => [.. Type("XYZ "), .. xyz.SelectMany(value => Number((int)Math.Round(value * 65536)))];

    /// <summary>From the stored value to light: the curve of IEC 61966-2-1, 5.2.</summary>
    private static byte[] Curve()
    {
        var points = new byte[CurvePoints * 2];
        for (var i = 0; i < CurvePoints; i++)
        {
            var stored = i / (CurvePoints - 1.0);
            var light = stored <= 0.04045 ? stored / 12.92 : Math.Pow((stored + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(points.AsSpan(2 * i), (ushort)Math.Round(light * ushort.MaxValue));
        }

        return [.. Type("curv"), .. Number(CurvePoints), .. points];
    }

    private static byte[] Type(string signature) => [.. Encoding.ASCII.GetBytes(signature), 0, 0, 0, 0];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
