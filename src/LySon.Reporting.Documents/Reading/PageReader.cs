using LySon.Reporting.Documents.Reading.Copies;
using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace LySon.Reporting.Documents.Reading;

/// <summary>
/// Reads the text and lines of pages that anybody may have made. The reader proper never sees their file, only copies of a few pages at a
/// time that were made for it, so that memory follows the pages and not the file.
/// </summary>
internal static class PageReader
{
    /// <summary>Bytes of instructions in all; those of 50,000 rows of our own take a quarter.</summary>
    private const long MostUnpacked = 256L << 20;

    /// <summary>Bytes of one stream; no page has as many.</summary>
    private const int LargestStream = 24 << 20;

    /// <summary>Words of instructions in all: some fifteen seconds of reading. Those of 5,000 rows of our own take a twentieth.</summary>
    private const long MostTokens = 20_000_000;

    private const long BytesAtOnce = 4 << 20;
    private const int PagesAtOnce = 200;

    /// <summary>Far more than is left to nest in a copy.</summary>
    private const int DeepestNesting = 128;

    /// <param name="read">Takes a page and its number in the file.</param>
    /// <exception cref="UnreadablePdfException">Empty, too large, no PDF, encrypted, broken, or more than can be read.</exception>
    public static List<T> Read<T>(ReadOnlyMemory<byte> pdf, int mostPages, Func<Page, int, T> read, CancellationToken cancellation)
    {
        var file = new LooseFile(pdf);
        var left = new UnpackBudget(MostUnpacked, LargestStream);
        var (pages, tokens, copies) = (new List<T>(), MostTokens, new PageCopies(file, left));
        var sources = PageSource.All(file, mostPages);
        for (var i = 0; i < sources.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            copies.Add(sources[i]);
            if (copies.Size < BytesAtOnce && copies.Count < PagesAtOnce && i + 1 < sources.Count)
                continue;
            var (copy, drawn) = copies.End(tokens);
            tokens -= drawn;
            Read(copy, pages, read, cancellation);
            copies = new(file, left);
        }

        return pages;
    }

    private static void Read<T>(byte[] copy, List<T> pages, Func<Page, int, T> read, CancellationToken cancellation)
    {
        try
        {
            using var document = PdfDocument.Open(copy, new ParsingOptions { MaxStackDepth = DeepestNesting, SkipMissingFonts = true });
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                pages.Add(read(document.GetPage(number), pages.Count + 1));
            }
        }
        // What is broken fails in the reader in any of a hundred ways; all of them mean the same to the person who handed it in.
        catch (Exception failure) when (failure is not (UnreadablePdfException or OperationCanceledException or OutOfMemoryException))
        {
            throw UnreadablePdfException.Broken(failure);
        }
    }
}
