using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>Boxes 1 to 4 of Annex I: issuing body and national name side by side, then number and place with date on one line.</summary>
internal sealed class HeadLayout(PageFlow flow)
{
    public const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    private readonly HeadColumns columns = new(flow);

    private double LeftCenter => columns.LeftCenter;

    private double RightCenter => columns.RightCenter;

    public void Place(OfficialReport report)
    {
        var left = IssuingBody(report, flow.Y);
        var right = National(flow.Y);
        flow.Y = NumberAndDate(report, Math.Max(left, right) + flow.Profile.HeadRowGapPt);
    }

    private double IssuingBody(OfficialReport report, double y)
    {
        var styles = flow.Styles;
        var issuing = new Origin(Part.IssuingBody);
        var width = 0.0;
        if (!string.IsNullOrWhiteSpace(report.SuperiorBody))
            (y, _) = CenteredText.Draw(flow, new Origin(Part.SuperiorBody), report.SuperiorBody, styles.SuperiorBody, LeftCenter, columns.LeftWidth, y);
        for (var i = 0; i < report.IssuingBody.Count; i++)
        {
            var goesOn = i < report.IssuingBody.Count - 1;
            (y, width) = CenteredText.Draw(flow, issuing, report.IssuingBody[i], styles.IssuingBody, LeftCenter, columns.LeftWidth, y, goesOn);
        }

        return CenteredText.Rule(flow, issuing, LeftCenter, width * flow.Profile.IssuingBodyRuleShare, y);
    }

    private double National(double y)
    {
        (y, _) = CenteredText.Draw(
            flow, new Origin(Part.NationalName, 0), NationalName, flow.Styles.NationalName, RightCenter, double.MaxValue, y);
        (y, var width) = CenteredText.Draw(flow, new Origin(Part.NationalName, 1), Motto, flow.Styles.Motto, RightCenter, double.MaxValue, y);
        return CenteredText.Rule(flow, new Origin(Part.NationalName), RightCenter, width, y);
    }

    /// <summary>
    /// Number and symbol are never parted: a long symbol reaches beyond its column. The date then stands in what is left of the line, the place's name
    /// above it where both do not fit, and only where not even the date fits on a line below.
    /// </summary>
    private double NumberAndDate(OfficialReport report, double y)
    {
        var (frame, dateStyle) = (flow.Frame, flow.Styles.PlaceAndDate);
        var text = CleanText.Of(OfficialSpelling.NumberLine(report.Number, report.Symbol));
        var width = Math.Min(flow.Styles.Number.Measure(text), frame.TextWidth);
        var center = Math.Max(LeftCenter, frame.Left + (width / 2));
        var (left, _) = CenteredText.Draw(flow, new Origin(Part.Number), text, flow.Styles.Number, center, Math.Max(width, columns.LeftWidth) + 0.01, y);

        var (place, date) = (report.PlaceName + ",", report.IssuedOn is { } day ? OfficialSpelling.LongDate(day) : OfficialSpelling.OpenDate(report.Year));
        var limit = Math.Max(columns.RightStart, center + (width / 2) + (2 * columns.Gutter));
        var needed = dateStyle.Measure(date);
        if (limit + needed > frame.Right)
            (limit, y) = (columns.RightStart, left);
        var middle = 2 * Math.Min(RightCenter - limit, frame.Right - RightCenter) >= needed ? RightCenter : (limit + frame.Right) / 2;
        var room = 2 * Math.Min(middle - limit, frame.Right - middle);
        var line = $"{place} {date}";
        var (right, _) = CenteredText.Draw(
            flow, new Origin(Part.PlaceAndDate), dateStyle.Measure(line) <= room ? line : $"{place}\n{date}", dateStyle, middle, room, y);
        return Math.Max(left, right);
    }
}
