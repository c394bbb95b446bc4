using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>Paragraphs, bullets and headings: lines that a page break may part only with enough of them on either side.</summary>
internal sealed class TextFlow(LayoutProfile profile, List<TextLine> lines, TextStyle style, PartOrigin origin, bool heading) : FlowItem
{
    public override double Gap => profile.ParagraphGapPt;

    public override bool KeepWithNext => heading;

    public override double Height => lines.Count * style.LineHeight;

    public override bool CanStart(double available, double tail) => Height + tail <= available || LinesBefore(available, 0) > 0;

    public override void Place(PageFlow flow, double tail)
    {
        var next = 0;
        while (next < lines.Count)
        {
            var rest = lines.Count - next;
            if ((rest * style.LineHeight) + tail <= flow.Remaining)
            {
                Draw(flow, next, rest);
                return;
            }

            var count = LinesBefore(flow.Remaining, next);
            if (count == 0 && flow.IsFresh)
                count = Math.Clamp((int)(flow.Remaining / style.LineHeight), 1, rest);
            Draw(flow, next, count);
            next += count;
            if (next < lines.Count)
                flow.NewPage();
        }
    }

    /// <summary>How many lines from <paramref name="next"/> on may stay in the room when the others move on; 0 if none may.</summary>
    private int LinesBefore(double available, int next)
    {
        if (heading)
            return 0;
        var count = Math.Min((int)(available / style.LineHeight), lines.Count - next - profile.LeastLinesTogether);
        return count >= profile.LeastLinesTogether ? count : 0;
    }

    private void Draw(PageFlow flow, int next, int count)
    {
        for (var i = next; i < next + count; i++)
        {
            flow.Text(origin, lines[i], style, flow.Frame.Left + lines[i].Indent, flow.Y);
            flow.Y += style.LineHeight;
        }
    }
}
