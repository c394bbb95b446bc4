using System.Globalization;
using System.Text;

namespace LySon.Reporting.Documents.Syntax;

/// <summary>Strings, names and dates in PDF syntax (ISO 32000-1, 7.3 and 7.9), all in ASCII.</summary>
internal static class PdfText
{
    /// <summary>A text string as UTF-16BE in hexadecimal, which needs no escapes.</summary>
    public static string Of(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A name, with its slash: whatever is not a regular character becomes # and two digits.</summary>
    public static string Name(string text)
    {
        var name = new StringBuilder("/");
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (b is > 0x20 and < 0x7F && !"()<>[]{}/%#".Contains((char)b, StringComparison.Ordinal))
                name.Append((char)b);
            else
                name.Append(CultureInfo.InvariantCulture, $"#{b:X2}");
        }

        return name.ToString();
    }

    /// <summary>"(D:20211110000000+07'00')": some readers do without the last apostrophe, some insist on it.</summary>
    public static string Date(DateTimeOffset time)
    {
        var offset = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
        return $"(D:{time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{offset}')";
    }
}
