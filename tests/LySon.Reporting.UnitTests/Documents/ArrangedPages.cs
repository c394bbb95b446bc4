using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Rules that every arranged document obeys, whatever it contains.</summary>
internal static class ArrangedPages
{
    private static readonly LayoutProfile Profile = LayoutProfile.Decree30;

    public static ArrangedDocument Arrange(OfficialReport report) => OfficialLayout.Arrange(report, Profile);

    public static IEnumerable<TextRun> Runs(this ArrangedPage page) => page.Operations.OfType<TextRun>();

    /// <summary>
    /// Words by the place they come from, without page numbers and repeated headers: the pieces of a split row are put together again. A
    /// word that had to be broken comes in pieces.
    /// </summary>
    public static IEnumerable<string> Words(this ArrangedDocument document) => document.Pages.SelectMany(Runs)
        .Where(run => run.Origin.Part != Part.PageNumber && !run.Origin.Repeated)
        .OrderBy(run => run.Origin.Part).ThenBy(run => run.Origin.Block).ThenBy(run => run.Origin.Row).ThenBy(run => run.Origin.Column)
        .SelectMany(run => ReportText.Words(run.Text));

    public static void AssertInsideMargins(ArrangedDocument document)
    {
        foreach (var page in document.Pages)
            AssertInsideMargins(page);
    }

    private static void AssertInsideMargins(ArrangedPage page)
    {
        var (left, right) = (Units.Points(Profile.LeftMarginMm), page.Width - Units.Points(Profile.RightMarginMm));
        var (top, bottom) = (Units.Points(Profile.TopMarginMm), page.Height - Units.Points(Profile.BottomMarginMm));
        foreach (var run in page.Runs().Where(run => run.Origin.Part != Part.PageNumber))
        {
            var inside = run.X >= left - 0.01 && run.X + run.Width <= right + 0.01
                && run.Y - (run.Size * 0.92) >= top - 0.01 && run.Y + (run.Size * 0.22) <= bottom + 0.01;
            Assert.True(inside, $"outside the margins: {run}");
        }

        foreach (var rule in page.Operations.OfType<RuleLine>())
        {
            var inside = rule.X1 >= left - 0.01 && rule.X2 <= right + 0.01 && rule.Y1 >= top - 0.01 && rule.Y2 <= bottom + 0.01;
            Assert.True(inside, $"outside the margins: {rule}");
        }
    }

    public static void AssertNothingOverlaps(ArrangedDocument document)
    {
        foreach (var page in document.Pages)
        {
            var runs = page.Runs().OrderBy(run => run.Y).ToList();
            for (var i = 0; i < runs.Count; i++)
            {
                for (var j = i + 1; j < runs.Count && runs[j].Y - runs[i].Y < runs[j].Size; j++)
                {
                    var apart = runs[i].X + runs[i].Width <= runs[j].X + 0.01 || runs[j].X + runs[j].Width <= runs[i].X + 0.01;
                    Assert.True(apart, $"page {page.Number}: {runs[i]} overlaps {runs[j]}");
                }
            }
        }
    }

    /// <summary>No page holds a single line of a paragraph or cell that has more, and no heading ends a page.</summary>
    public static void AssertNoLineIsAlone(ArrangedDocument document)
    {
        var pieces = document.Pages
            .SelectMany(page => page.Runs().Where(run => run.Origin is { Part: Part.Body, Repeated: false })
                .Select(run => (page.Number, run.Origin, run.Y)))
            .GroupBy(line => line.Origin)
            .Select(lines => (Origin: lines.Key, Counts: lines.GroupBy(line => line.Number)
                .Select(piece => piece.DistinctBy(line => line.Y).Count()).ToList()));
        foreach (var (origin, counts) in pieces)
        {
            Assert.True(counts.Count == 1 || counts.All(count => count >= 2), $"a line alone: {origin}");
            Assert.True(counts.Count == 1 || document.Content.Blocks[origin.Block] is not Heading, $"a heading torn: {origin}");
        }

        foreach (var page in document.Pages)
        {
            var last = page.Runs().Last().Origin;
            Assert.True(
                last.Part != Part.Body || document.Content.Blocks[last.Block] is not Heading || IsLast(document, last.Block),
                $"a heading ends page {page.Number}");
            Assert.True(
                last is not { Part: Part.Body, Row: 0 } || document.Content.Blocks[last.Block] is Table { Rows.Count: 0 }
                    || HasEmptyRow(page, last.Block),
                $"a table's header ends page {page.Number}");
        }
    }

    /// <summary>A row without a word shows in its borders only: those of the table, below the header's.</summary>
    private static bool HasEmptyRow(ArrangedPage page, int block) =>
        page.Operations.OfType<RuleLine>().Count(rule => rule.Origin.Block == block && rule.Origin.Part == Part.Body
            && rule.Y1 == rule.Y2) > 2;

    private static bool IsLast(ArrangedDocument document, int block)
    {
        var end = document.Content.Blocks.Count - document.Report.Appendices.Sum(appendix => appendix.Blocks.Count);
        foreach (var appendix in document.Report.Appendices.Select(appendix => appendix.Blocks.Count).Prepend(0))
        {
            end += appendix;
            if (block == end - 1)
                return true;
        }

        return false;
    }

    /// <summary>Position and name stand on one page with at least two of the closing paragraph's lines, or all of them.</summary>
    public static void AssertSignatureIsKept(ArrangedDocument document)
    {
        var page = Assert.Single(document.Pages, page => page.Runs().Any(run => run.Origin.Part == Part.SignerName));
        Assert.Contains(page.Runs(), run => run.Origin.Part == Part.Authority);
        var closing = document.Report.Body.Count - 1;
        var all = document.Pages.SelectMany(Runs).Where(run => run.Origin.Part == Part.Body && run.Origin.Block == closing).ToList();
        var here = page.Runs().Count(run => run.Origin.Part == Part.Body && run.Origin.Block == closing && !run.Origin.Repeated);
        Assert.True(here >= Math.Min(2, all.Count(run => !run.Origin.Repeated)), "the signature is torn from the closing paragraph");
    }

    public static void AssertLaidOutWell(ArrangedDocument document)
    {
        AssertInsideMargins(document);
        AssertNothingOverlaps(document);
        AssertNoLineIsAlone(document);
        AssertSignatureIsKept(document);
    }
}
