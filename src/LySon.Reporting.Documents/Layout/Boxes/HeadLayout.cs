using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Boxes 1 to 4 of Annex I: issuing body and national name side by side, then number and place with date on one line; of a letter, its
/// subject (box 5b) below the number.
/// </summary>
internal sealed class HeadLayout(PageFlow flow)
{
    public const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    private readonly HeadColumns columns = new(flow);

    private double LeftCenter => columns.LeftCenter;

    public void Place(OfficialReport report)
    {
        var left = IssuingBody(report, flow.Y);
        var right = National(flow.Y);
        flow.Y = NumberAndDate(report, Math.Max(left, right) + flow.Profile.HeadRowGapPt);
    }

    private double IssuingBody(OfficialReport report, double y)
    {
        var styles = flow.Styles;
        var issuing = new PartOrigin(Part.IssuingBody);
        var width = 0.0;
        if (!string.IsNullOrWhiteSpace(report.SuperiorBody))
            (y, _) = CenteredText.Draw(flow, new PartOrigin(Part.SuperiorBody), report.SuperiorBody, styles.SuperiorBody,
                LeftCenter, columns.LeftWidth, y);
        for (var i = 0; i < report.IssuingBody.Count; i++)
        {
            var goesOn = i < report.IssuingBody.Count - 1;
            (y, width) = CenteredText.Draw(
                flow, issuing, report.IssuingBody[i], styles.IssuingBody, LeftCenter, columns.LeftWidth, y, goesOn);
        }

        return CenteredText.Rule(flow, issuing, LeftCenter, width * flow.Profile.IssuingBodyRuleShare, y);
    }

    private double National(double y)
    {
        (y, _) = CenteredText.Draw(
            flow, new PartOrigin(Part.NationalName, 0), NationalName, flow.Styles.NationalName, columns.RightCenter, double.MaxValue, y);
        (y, var width) = CenteredText.Draw(flow, new PartOrigin(Part.NationalName, 1), Motto, flow.Styles.Motto,
            columns.RightCenter, double.MaxValue, y);
        return CenteredText.Rule(flow, new PartOrigin(Part.NationalName), columns.RightCenter, width, y);
    }

    /// <summary>Number and symbol are never parted: a long symbol reaches beyond its column.</summary>
    private double NumberAndDate(OfficialReport report, double y)
    {
        var (frame, style) = (flow.Frame, flow.Styles.Number);
        var text = CleanText.Of(OfficialSpelling.NumberLine(report.Number, report.Symbol));
        var width = Math.Min(style.Measure(text), frame.TextWidth);
        var center = Math.Max(LeftCenter, frame.Left + (width / 2));
        var (left, _) = CenteredText.Draw(
            flow, new PartOrigin(Part.Number), text, style, center, Math.Max(width, columns.LeftWidth) + 0.01, y);
        var date = DatePlace.Of(report, flow.Profile, flow.Styles, frame.TextWidth);
        var (right, _) = CenteredText.Draw(
            flow, new PartOrigin(Part.PlaceAndDate), date.Text, flow.Styles.PlaceAndDate, frame.Left + ((date.Left + date.Right) / 2),
            date.Width, date.IsBelow ? left : y);
        if (!report.Type.PrintsName)
            (left, _) = CenteredText.Draw(
                flow, new PartOrigin(Part.Abstract), SubjectText.Of(report), flow.Styles.Subject, LeftCenter, columns.LeftWidth,
                left + flow.Profile.SubjectGapPt);
        return Math.Max(left, right);
    }
}
