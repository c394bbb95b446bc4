using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Layout.Tables;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Appendices (Annex I, part III.1): each begins on a page of its own and numbers its pages from 1. As in the document itself the first
/// number is not shown (part I.7); the decree says "đánh số riêng theo từng phụ lục" and names no other way to show it.
/// </summary>
internal static class AppendixLayout
{
    /// <summary>More columns than this do not stand side by side on the upright page in a readable way.</summary>
    private const int MostUprightColumns = 8;

    /// <param name="firstBlock">Blocks of the body, which are counted before those of the appendices.</param>
    public static void Place(PageFlow flow, OfficialReport report, int firstBlock)
    {
        for (var i = 0; i < report.Appendices.Count; i++)
        {
            var appendix = report.Appendices[i];
            flow.NewSection(IsLandscape(appendix, flow.Profile, flow.Styles));
            PlaceHead(flow, report, i);
            new BodyLayout(flow, appendix.Blocks, firstBlock).Place(tail: 0);
            firstBlock += appendix.Blocks.Count;
        }
    }

    /// <summary>A table needs the page across when some of its words would have to be broken on the upright one.</summary>
    public static bool IsLandscape(Appendix appendix, LayoutProfile profile, TextStyles styles) =>
        appendix.Landscape ?? appendix.Blocks.OfType<Table>().Any(table =>
        table.Columns.Count > MostUprightColumns
        || TableColumns.Narrowest(table, styles, Units.Points(profile.CellPaddingMm)) > new PageFrame(profile).TextWidth);

    private static void PlaceHead(PageFlow flow, OfficialReport report, int index)
    {
        var (styles, title) = (flow.Styles, AppendixText.Title(report, index));
        Line(Part.AppendixLabel, AppendixText.Label(report, index), styles.AppendixLabel, goesOn: title.Length > 0);
        Line(Part.AppendixTitle, title, styles.AppendixTitle);
        Line(Part.AppendixNote, AppendixText.Note(report), styles.AppendixNote);
        flow.Y += flow.Profile.SpaceAfterTitlePt;

        void Line(Part part, string text, TextStyle style, bool goesOn = false)
        {
            var width = flow.Frame.TextWidth * flow.Profile.AbstractWidthShare;
            var lines = flow.Breaker.Break(CleanText.Of(text), style.Face, style.Size, width, LineFit.Balanced);
            foreach (var line in lines)
            {
                flow.Need(style.LineHeight);
                var x = ((flow.Frame.Left + flow.Frame.Right) / 2) - (line.Width / 2);
                flow.Text(new PartOrigin(part, index), line with { BlankAfter = line.BlankAfter || goesOn }, style, x, flow.Y);
                flow.Y += style.LineHeight;
            }
        }
    }
}
