using LySon.Reporting.Documents.Reading;
using LySon.Reporting.Documents.Syntax;
using UglyToad.PdfPig.Content;

namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>
/// Reads a finished PDF file. It knows nothing of how this product makes one, so it reads those of word processors as well.
/// </summary>
internal static class PaperReader
{
    public const double MmPerPoint = 25.4 / 72;

    /// <exception cref="UnreadablePdfException">The file is not one that can be checked.</exception>
    public static Paper Read(Stream stream, int mostPages, CancellationToken cancellation)
    {
        var pages = PageReader.Read(SafePdf.Bytes(stream), mostPages, ReadPage, cancellation);
        return pages.TrueForAll(page => page.Lines.Count == 0) ? throw UnreadablePdfException.NoText() : new Paper(pages);
    }

    private static PaperPage ReadPage(Page page, int number)
    {
        var rules = RuleReader.Read(page);
        var grids = GridReader.Find(rules);
        var lines = LineReader.Read(page, number, grids);
        return new PaperPage(number, page.Width * MmPerPoint, page.Height * MmPerPoint, lines, rules, grids);
    }
}
