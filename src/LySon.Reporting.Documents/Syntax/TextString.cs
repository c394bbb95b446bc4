using System.Text;

namespace LySon.Reporting.Documents.Syntax;

/// <summary>Text strings (ISO 32000-1, 7.9.2.2), shortened to what a screen can take.</summary>
internal static class TextString
{
    private const int Longest = 200;

    public static string Of(PdfValue? value)
    {
        if (value is not PdfString { Bytes: var bytes })
            return "";
        var text = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
            : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
            : Encoding.Latin1.GetString(bytes);
        return Plain(text);
    }

    /// <summary>Names come from files and certificates of anybody: one line, no control characters.</summary>
    public static string Plain(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsControl(c))).Trim();
        return plain.Length <= Longest ? plain : plain[..Longest] + "…";
    }
}
