using System.Text.RegularExpressions;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>A figure named in a narrative and how it is to be written: {{percentage:app-1|whole}}.</summary>
/// <param name="Key">What the figure is: "percentage:app-1".</param>
/// <param name="Format">The name of a spelling; null for the figure's first.</param>
public sealed partial record FigureReference(string Key, string? Format = null)
{
    /// <summary>Reads what stands between the braces; null when it has not the form of a reference.</summary>
    public static FigureReference? Parse(string inside)
    {
        var match = Form().Match(inside.Trim());
        if (!match.Success) return null;
        return new FigureReference(match.Groups["key"].Value, match.Groups["format"] is { Success: true } format ? format.Value : null);
    }

    public override string ToString() => Format is null ? $"{{{{{Key}}}}}" : $"{{{{{Key}|{Format}}}}}";

    [GeneratedRegex(@"^(?<key>[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*)(\|(?<format>[a-z]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
