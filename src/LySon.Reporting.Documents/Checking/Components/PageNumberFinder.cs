using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>A page number as it stands: in whichever margin, however it is written.</summary>
/// <param name="Value">Null when it is not a plain Arabic number.</param>
internal sealed record FoundNumber(PaperLine Line, int? Value);

internal static partial class PageNumberFinder
{
    /// <summary>Millimetres from the page's upper and lower edge within which a number alone is the page's.</summary>
    private const double Margin = 20;

    public static List<FoundNumber> Find(Paper paper)
    {
        var found = new List<FoundNumber>();
        foreach (var page in paper.Pages)
        {
            foreach (var line in page.Open.Where(line => line.Baseline < Margin || line.Baseline > page.Height - Margin))
            {
                if (Shape().IsMatch(line.Text))
                    found.Add(new FoundNumber(line, int.TryParse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                        ? value : null));
            }
        }

        return found;
    }

    [GeneratedRegex(@"^(trang\s*)?[-–—\s]*(\d{1,5}(\s*/\s*\d{1,5})?|[ivxlc]{1,6})[-–—\s.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
