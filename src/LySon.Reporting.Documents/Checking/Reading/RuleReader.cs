using UglyToad.PdfPig.Content;

namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>
/// The straight lines of a page. Word processors draw them as thin filled boxes, others as strokes, some as a box of four lines.
/// </summary>
internal static class RuleReader
{
    /// <summary>Points; what is thicker is a picture or a background.</summary>
    private const double Thickest = 4;
    private const double Shortest = 3;

    /// <summary>Of a page; what has more is a drawing, and every table is compared with every line.</summary>
    private const int MostRules = 20_000;

    public static List<PaperRule> Read(Page page)
    {
        var rules = new List<PaperRule>();
        foreach (var path in page.Paths)
        {
            if (rules.Count > MostRules)
                break;
            if (path.IsClipping || (!path.IsFilled && !path.IsStroked))
                continue;
            var red = PaperInk.IsRed(path.IsStroked ? path.StrokeColor : path.FillColor);
            var dashed = path.IsStroked && path.LineDashPattern is { Array.Count: > 0 };
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box)
                    continue;
                if (Math.Min(box.Width, box.Height) <= Thickest && Math.Max(box.Width, box.Height) >= Shortest)
                    rules.Add(Rule(box.Left, box.Right, box.Bottom, box.Top));
                else if (path.IsStroked && Math.Min(box.Width, box.Height) > Thickest)
                    rules.AddRange([
                        Rule(box.Left, box.Right, box.Top, box.Top), Rule(box.Left, box.Right, box.Bottom, box.Bottom),
                        Rule(box.Left, box.Left, box.Bottom, box.Top), Rule(box.Right, box.Right, box.Bottom, box.Top)]);
            }

            PaperRule Rule(double left, double right, double bottom, double top) => new(
                left * PaperReader.MmPerPoint,
                right * PaperReader.MmPerPoint,
                (page.Height - top) * PaperReader.MmPerPoint,
                (page.Height - bottom) * PaperReader.MmPerPoint,
                dashed,
                red);
        }

        return rules;
    }
}
