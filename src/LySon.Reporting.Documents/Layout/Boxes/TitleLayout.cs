using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Box 5a of Annex I: the type's name, the abstract in balanced lines, and the rule under its last line. A letter has none.
/// </summary>
internal static class TitleLayout
{
    public static void Place(PageFlow flow, OfficialReport report)
    {
        var (profile, frame, style) = (flow.Profile, flow.Frame, flow.Styles.Title);
        var center = (frame.Left + frame.Right) / 2;
        flow.Y += profile.SpaceBeforeTitlePt;
        if (!report.Type.PrintsName)
            return;
        (flow.Y, _) = CenteredText.Draw(flow, new PartOrigin(Part.TypeName), report.Type.Capitals, style,
            center, frame.TextWidth, flow.Y, goesOn: true);

        var width = frame.TextWidth * profile.AbstractWidthShare;
        var last = 0.0;
        foreach (var line in flow.Breaker.Break(CleanText.Of(report.Abstract), style.Face, style.Size, width, LineFit.Balanced))
        {
            flow.Need(style.LineHeight);
            flow.Text(new PartOrigin(Part.Abstract), line, style, center - (line.Width / 2), flow.Y);
            flow.Y += style.LineHeight;
            last = line.Width;
        }

        flow.Y = CenteredText.Rule(flow, new PartOrigin(Part.Abstract), center, last * profile.AbstractRuleShare, flow.Y);
        flow.Y += profile.SpaceAfterTitlePt;
    }
}
