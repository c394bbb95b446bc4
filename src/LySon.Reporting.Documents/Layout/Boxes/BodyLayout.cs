using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Layout.Tables;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>Box 6 of Annex I: places the blocks one after the other and decides where pages end.</summary>
/// <param name="first">What <see cref="PartOrigin.Block"/> is for the first of the blocks.</param>
internal sealed class BodyLayout(PageFlow flow, IReadOnlyList<Block> blocks, int first = 0)
{
    /// <summary>Prepared when first asked for, dropped when placed: a report of thousands of rows never lies in memory twice.</summary>
    private readonly FlowItem?[] items = new FlowItem?[blocks.Count];

    /// <param name="tail">Height of the signature block, which must stand with the last lines of the last block.</param>
    public void Place(double tail)
    {
        var gapBefore = 0.0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var item = Item(i);
            if (!flow.IsFresh)
            {
                var gap = i == 0 ? 0 : Math.Max(gapBefore, item.Gap);
                if (CanStart(i, flow.Remaining - gap, tail))
                    flow.Y += gap;
                else
                    flow.NewPage();
            }

            item.Place(flow, TailBehind(i, tail));
            gapBefore = item.Gap;
            items[i] = null;
        }
    }

    /// <summary>
    /// A heading may begin only where what it announces may begin after it; headings without text between them hang together. Where not
    /// even an empty page would hold them all, moving them would not help.
    /// </summary>
    private bool CanStart(int index, double available, double tail)
    {
        var announced = 0.0;
        for (var i = index; ; i++)
        {
            var item = Item(i);
            if (i == blocks.Count - 1 || !item.KeepWithNext)
                return item.CanStart(available - announced, TailBehind(i, tail))
                    || (announced > 0 && FitsAlone() && !item.CanStart(flow.Frame.TextHeight - announced, TailBehind(i, tail)));
            announced += item.Height + Math.Max(item.Gap, Item(i + 1).Gap);
            if (announced > flow.Frame.TextHeight)
                return FitsAlone();
        }

        bool FitsAlone() => Item(index).Height <= available;
    }

    /// <summary>What must stand on the page of a block's last lines. A closing mark alone is not enough to go with the signature.</summary>
    private double TailBehind(int index, double tail)
    {
        if (index == blocks.Count - 1)
            return tail;
        if (index < blocks.Count - 2 || !ClosingMark.IsAlone(blocks[^1]) || blocks[index] is not Table)
            return 0;
        var mark = Item(index + 1);
        return Math.Max(Item(index).Gap, mark.Gap) + mark.Height + tail;
    }

    private FlowItem Item(int index) => items[index] ??= Prepare(blocks[index], first + index);

    private FlowItem Prepare(Block block, int index) => block switch
    {
        Heading { Look: HeadingLook.Part } part => Centered(part.Text, flow.Styles.Heading, index),
        Heading heading => Text(BlockText.Of(heading), flow.Styles.Heading, index, heading: true),
        LegalBasis basis => Text(BlockText.Of(basis, IsLastBasis(index - first)), flow.Styles.LegalBasis, index),
        Paragraph paragraph => Text(paragraph.Text, flow.Styles.Body, index),
        Bullet bullet => Text(ListLayout.Dash + bullet.Text, flow.Styles.Body, index, label: ListLayout.Dash.Length),
        Table table => new TableFlow(flow, table, index),
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}.", nameof(block)),
    };

    private bool IsLastBasis(int index) => index + 1 == blocks.Count || blocks[index + 1] is not LegalBasis;

    private TextFlow Centered(string text, TextStyle style, int index)
    {
        var lines = flow.Breaker.Break(CleanText.Of(text), style.Face, style.Size, flow.Frame.TextWidth, LineFit.Balanced);
        var placed = lines.ConvertAll(line => line with { Indent = (flow.Frame.TextWidth - line.Width) / 2 });
        return new TextFlow(flow.Profile, placed, style, new PartOrigin(Part.Body, index), heading: true);
    }

    private TextFlow Text(string text, TextStyle style, int index, bool heading = false, int label = 0)
    {
        var clean = CleanText.Of(text);
        var indent = Units.Points(flow.Profile.FirstLineIndentMm);
        var lines = flow.Breaker.Break(clean, style.Face, style.Size, flow.Frame.TextWidth, LineFit.Justified, indent);
        if (label > 0 && lines.Count > 0)
            lines[0] = lines[0] with { LabelLength = label };
        return new TextFlow(flow.Profile, lines, style, new PartOrigin(Part.Body, index), heading);
    }
}
