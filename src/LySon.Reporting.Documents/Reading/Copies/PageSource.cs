using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>A page of a file with what it inherits (ISO 32000-1, 7.7.3.4).</summary>
internal sealed record PageSource(IReadOnlyDictionary<string, PdfValue> Entries)
{
    private const int Deepest = 64;
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    /// <summary>All pages in their order.</summary>
    /// <exception cref="UnreadablePdfException">The tree of pages leads back to itself, or there are too many.</exception>
    public static List<PageSource> All(LooseFile file, int most)
    {
        var pages = new List<PageSource>();
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(PdfValue? Node, IReadOnlyDictionary<string, PdfValue> From, int Depth)>(
            [(file.Catalog["Pages"], new Dictionary<string, PdfValue>(), 0)]);
        while (waiting.TryPop(out var next))
        {
            if (file.Get(next.Node) is not PdfDictionary node)
                continue;
            var inherited = new Dictionary<string, PdfValue>(next.From, StringComparer.Ordinal);
            foreach (var key in Inherited)
            {
                if (node[key] is { } own)
                    inherited[key] = own;
            }

            if (node.Is("Type", "Page") || file.Get(node["Kids"]) is not PdfArray kids)
            {
                if (pages.Count == most)
                    throw UnreadablePdfException.TooManyPages(most);
                pages.Add(new(With(inherited, node)));
                continue;
            }

            if (!seen.Add(node))
                throw UnreadablePdfException.Circular();
            if (next.Depth == Deepest)
                throw UnreadablePdfException.TooComplex();
            for (var i = kids.Items.Count - 1; i >= 0; i--)
                waiting.Push((kids.Items[i], inherited, next.Depth + 1));
        }

        return pages;
    }

    private static Dictionary<string, PdfValue> With(Dictionary<string, PdfValue> entries, PdfDictionary page)
    {
        foreach (var key in (string[])["Contents", "UserUnit"])
        {
            if (page[key] is { } own)
                entries[key] = own;
        }

        return entries;
    }
}
