using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>Boxes 1 to 4 of Annex I: issuing body and national name side by side, then number and place with date on one line.</summary>
internal sealed class HeadLayout(PageFlow flow)
{
    public const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    private readonly double leftWidth = Units.Points(flow.Profile.HeadLeftColumnMm - flow.Profile.HeadGutterMm);
    private readonly double rightStart = flow.Frame.Left + Units.Points(flow.Profile.HeadLeftColumnMm);

    private double LeftCenter => flow.Frame.Left + (leftWidth / 2);

    private double RightWidth => flow.Frame.Right - rightStart;

    private double RightCenter => rightStart + (RightWidth / 2);

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
            (y, _) = CenteredText.Draw(flow, new Origin(Part.SuperiorBody), report.SuperiorBody, styles.SuperiorBody, LeftCenter, leftWidth, y);
        for (var i = 0; i < report.IssuingBody.Count; i++)
        {
            var goesOn = i < report.IssuingBody.Count - 1;
            (y, width) = CenteredText.Draw(flow, issuing, report.IssuingBody[i], styles.IssuingBody, LeftCenter, leftWidth, y, goesOn);
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

    private double NumberAndDate(OfficialReport report, double y)
    {
        var date = report.IssuedOn is { } day ? OfficialSpelling.LongDate(day) : OfficialSpelling.OpenDate(report.Year);
        var place = $"{report.PlaceName}, {date}";
        var left = Number(OfficialSpelling.NumberLine(report.Number, report.Symbol), DateLeft(place), y);
        var (right, _) = CenteredText.Draw(flow, new Origin(Part.PlaceAndDate), place, flow.Styles.PlaceAndDate, RightCenter, RightWidth, y);
        return Math.Max(left, right);
    }

    /// <summary>Number and symbol belong on one line: a long symbol may reach beyond its column, up to the date.</summary>
    private double Number(string text, double limit, double y)
    {
        var style = flow.Styles.Number;
        var width = style.Measure(text);
        var fits = flow.Frame.Left + width <= limit;
        var center = fits ? Math.Max(LeftCenter, flow.Frame.Left + (width / 2)) : LeftCenter;
        return CenteredText.Draw(flow, new Origin(Part.Number), text, style, center, fits ? width + 1 : leftWidth, y).Bottom;
    }

    private double DateLeft(string place)
    {
        var gutter = Units.Points(flow.Profile.HeadGutterMm);
        return RightCenter - (Math.Min(RightWidth, flow.Styles.PlaceAndDate.Measure(place)) / 2) - gutter;
    }
}
