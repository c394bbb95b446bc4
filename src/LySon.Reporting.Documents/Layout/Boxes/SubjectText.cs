using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>Box 5b of Annex I: what a letter is about, "V/v triển khai …".</summary>
internal static class SubjectText
{
    private const string Label = "V/v";

    /// <summary>The abstract goes on with a small letter, unless it begins with capitals or a figure, as an abbreviation does.</summary>
    public static string Of(OfficialReport report)
    {
        var text = report.Abstract.Trim();
        if (text.StartsWith(Label, StringComparison.OrdinalIgnoreCase))
            return text;
        var abbreviates = text.Length > 1 && !char.IsLower(text[1]) && text[1] != ' ';
        return text.Length == 0 ? "" : $"{Label} {(abbreviates ? text[0] : char.ToLowerInvariant(text[0]))}{text[1..]}";
    }
}
