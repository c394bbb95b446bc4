using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Pages;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>The lists of boxes 9a and 9b: "- name;" on lines of their own, the last with ".", long names hanging behind the dash.</summary>
internal sealed class ListLayout(PageFlow flow, TextStyle style, double width)
{
    /// <summary>What stands before every item of a list.</summary>
    public const string Dash = "- ";

    public double DashWidth { get; } = style.Measure(Dash);

    public List<(int Item, TextLine Line)> Lines(IReadOnlyList<string> names)
    {
        var lines = new List<(int, TextLine)>();
        for (var i = 0; i < names.Count; i++)
        {
            var text = Dash + Punctuated(names[i], i == names.Count - 1);
            var label = Dash.Length;
            foreach (var line in flow.Breaker.Break(text, style.Face, style.Size, width - DashWidth, LineFit.Ragged, -DashWidth))
            {
                lines.Add((i, line with { Indent = line.Indent + DashWidth, LabelLength = label }));
                label = 0;
            }
        }

        return lines;
    }

    public static string Punctuated(string name, bool last) => CleanText.Of(name).TrimEnd(';', '.', ' ') + (last ? "." : ";");
}
