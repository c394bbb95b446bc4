using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Where place and date (box 4) stand when number and symbol (box 3), which are never parted, reach beyond their column: in what is left of
/// the line, the place's name above the date where both do not fit, and only where not even the date fits, on the line below. Points from
/// the text's left side.
/// </summary>
/// <param name="Text">With a line feed between place and date where they take two lines.</param>
/// <param name="IsBelow">Whether it leaves the line of box 3.</param>
internal readonly record struct DatePlace(string Text, double Left, double Right, bool IsBelow)
{
    public double Width => Right - Left;

    public static DatePlace Of(OfficialReport report, LayoutProfile profile, TextStyles styles, double textWidth)
    {
        var (column, gutter) = (Units.Points(profile.HeadLeftColumnMm), Units.Points(profile.HeadGutterMm));
        var number = styles.Number.Measure(CleanText.Of(OfficialSpelling.NumberLine(report.Number, report.Symbol)));
        var numberEnd = Math.Max(number, ((column - gutter) / 2) + (number / 2));
        var limit = Math.Max(column, numberEnd + (2 * gutter));
        var (place, date) = (report.PlaceName + ",", report.IssuedOn is { } day ? OfficialSpelling.LongDate(day)
            : OfficialSpelling.OpenDate(report.Year));
        var needed = styles.PlaceAndDate.Measure(date);
        var below = limit + needed > textWidth;
        if (below)
            limit = column;
        var usual = (column + textWidth) / 2;
        var half = Math.Min(usual - limit, textWidth - usual);
        var (left, right) = 2 * half >= needed ? (usual - half, usual + half) : (limit, textWidth);
        var line = $"{place} {date}";
        return new DatePlace(styles.PlaceAndDate.Measure(line) <= right - left ? line : $"{place}\n{date}", left, right, below);
    }
}
