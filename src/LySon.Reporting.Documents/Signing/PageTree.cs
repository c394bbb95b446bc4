using LySon.Reporting.Documents.Reading;
using LySon.Reporting.Documents.Signing.Syntax;

namespace LySon.Reporting.Documents.Signing;

/// <summary>The pages of a file in their order (ISO 32000-1, 7.7.3).</summary>
internal static class PageTree
{
    private const int MostPages = 20_000;
    private const int Deepest = 32;

    /// <summary>References to the pages' dictionaries.</summary>
    public static IReadOnlyList<PdfReference> Pages(PdfView view)
    {
        var pages = new List<PdfReference>();
        Collect(view, view.Catalog["Pages"], pages, 0);
        return pages;
    }

    private static void Collect(PdfView view, PdfValue? node, List<PdfReference> pages, int depth)
    {
        if (node is not PdfReference reference || view.Dictionary(node) is not { } dictionary || depth > Deepest || pages.Count >= MostPages)
            throw UnreadablePdfException.Unsound();
        if (!dictionary.Is("Type", "Pages"))
        {
            pages.Add(reference);
            return;
        }

        foreach (var kid in view.Items(dictionary["Kids"]))
            Collect(view, kid, pages, depth + 1);
    }
}
