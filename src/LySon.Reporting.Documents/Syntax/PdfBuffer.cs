using System.Buffers.Text;
using System.Text;

namespace LySon.Reporting.Documents.Syntax;

/// <summary>Bytes of PDF syntax in the making: a growing buffer that is cleared and used again.</summary>
internal sealed class PdfBuffer
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public PdfBuffer Add(string ascii)
    {
        Length += Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBuffer Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
        return this;
    }

    public PdfBuffer Add(int value)
    {
        Utf8Formatter.TryFormat(value, Room(12), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number with at most three decimals, without exponent and without trailing zeros.</summary>
    public PdfBuffer Add(double value)
    {
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
            Add("-"u8);
        thousandths = Math.Abs(thousandths);
        Add((int)(thousandths / 1000));
        var rest = (int)(thousandths % 1000);
        for (var unit = 100; rest > 0; rest %= unit, unit /= 10)
        {
            if (unit == 100)
                Add("."u8);
            Room(1)[0] = (byte)('0' + (rest / unit));
            Length++;
        }

        return this;
    }

    public PdfBuffer AddHex(int value16)
    {
        var room = Room(4);
        for (var i = 0; i < 4; i++)
            room[i] = "0123456789ABCDEF"u8[(value16 >> (12 - (4 * i))) & 0xF];
        Length += 4;
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
