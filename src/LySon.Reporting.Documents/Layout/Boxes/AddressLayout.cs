using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Box 9a of Annex I: one recipient stands on the line of "Kính gửi:"; several stand below, their dashes under the colon. The block is
/// centred.
/// </summary>
internal static class AddressLayout
{
    private const string Label = "Kính gửi:";

    public static void Place(PageFlow flow, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        if (names.Count == 1)
            One(flow, names[0]);
        else
            Several(flow, names);
        flow.Y += flow.Profile.ParagraphGapPt;
    }

    private static void One(PageFlow flow, string name)
    {
        var (frame, style) = (flow.Frame, flow.Styles.AddressedTo);
        var text = $"{Label} {ListLayout.Punctuated(name, last: true)}";
        var width = frame.TextWidth - (2 * Units.Points(flow.Profile.FirstLineIndentMm));
        var hang = style.Measure(Label + " ");
        var lines = flow.Breaker.Break(text, style.Face, style.Size, width - hang, LineFit.Ragged, -hang);
        var left = frame.Left + ((frame.TextWidth - lines.Max(line => line.Indent + hang + line.Width)) / 2);
        foreach (var line in lines)
            Line(flow, 0, line, left + hang + line.Indent);
    }

    private static void Several(PageFlow flow, IReadOnlyList<string> names)
    {
        var (frame, style) = (flow.Frame, flow.Styles.AddressedTo);
        var colon = style.Measure(Label[..^1]);
        var least = frame.Left + Units.Points(flow.Profile.FirstLineIndentMm);
        var list = new ListLayout(flow, style, frame.Right - least - colon);
        var lines = list.Lines(names);
        var widest = colon + lines.Max(line => line.Line.Indent + line.Line.Width);
        var left = Math.Max(least, frame.Left + ((frame.TextWidth - widest) / 2));
        Line(flow, -1, new TextLine(Label.AsMemory(), 0, style.Measure(Label), 0), left);
        foreach (var (item, line) in lines)
            Line(flow, item, line, left + colon + line.Indent);
    }

    private static void Line(PageFlow flow, int item, TextLine line, double x)
    {
        var style = flow.Styles.AddressedTo;
        flow.Need(style.LineHeight);
        flow.Text(new PartOrigin(Part.AddressedTo, item), line, style, x, flow.Y);
        flow.Y += style.LineHeight;
    }
}
