namespace LySon.Reporting.Documents.Syntax;

/// <summary>The pages of a file in their order (ISO 32000-1, 7.7.3).</summary>
internal static class PageTree
{
    private const int MostPages = 20_000;
    private const int Deepest = 32;

    /// <summary>References to the pages' dictionaries.</summary>
    public static IReadOnlyList<PdfReference> Pages(PdfView view)
    {
        var pages = new List<PdfReference>();
        // No node stands twice in a tree, so that going through it ends.
        var seen = new HashSet<int>();
        var waiting = new Stack<(PdfValue? Node, int Depth)>([(view.Catalog["Pages"], 0)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Node is not PdfReference reference || view.Dictionary(reference) is not { } node || next.Depth > Deepest
                || pages.Count >= MostPages)
                throw UnreadablePdfException.Unsound();
            if (!seen.Add(reference.Number))
                throw UnreadablePdfException.Circular();
            if (node.Is("Type", "Pages"))
            {
                foreach (var kid in view.Items(node["Kids"]).Reverse())
                    waiting.Push((kid, next.Depth + 1));
            }
            else
                pages.Add(reference);
        }

        return pages;
    }
}
