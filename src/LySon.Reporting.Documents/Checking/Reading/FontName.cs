using System.Text.RegularExpressions;

namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>What a font's PostScript name says: "ABCDEF+TimesNewRomanPS-BoldItalicMT" is Times New Roman, bold and italic.</summary>
internal static partial class FontName
{
    private static readonly string[] MetricallyTimes = ["timesnewroman", "tinos", "liberationserif"];

    public static (string Family, bool Bold, bool Italic) Parse(string name, bool bold, bool italic)
    {
        var plain = SubsetTag().Replace(name, "");
        var family = Style().Replace(plain, "").TrimEnd('-', ',', ' ');
        return (
            family.Length > 0 ? family : plain,
            bold || plain.Contains("Bold", StringComparison.OrdinalIgnoreCase),
            italic || plain.Contains("Italic", StringComparison.OrdinalIgnoreCase)
                || plain.Contains("Oblique", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Times New Roman and the free families cut to its widths.</summary>
    public static bool IsOfficial(string family)
    {
        var plain = family.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return MetricallyTimes.Any(name => plain.StartsWith(name, StringComparison.Ordinal));
    }

    [GeneratedRegex("^[A-Z]{6}\\+")]
    private static partial Regex SubsetTag();

    [GeneratedRegex("(PS)?[-, ]*(Bold|Italic|Oblique|Regular|Normal|MT|PSMT)+$|PSMT$|PS$", RegexOptions.IgnoreCase)]
    private static partial Regex Style();
}
