using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>Reads a finished PDF file. It knows nothing of how this product makes one, so it reads those of word processors as well.</summary>
internal static class PaperReader
{
    public const double MmPerPoint = 25.4 / 72;

    private static readonly byte[] Signature = "%PDF-"u8.ToArray();

    // A header may stand behind some bytes of the transfer (ISO 32000-1, annex H, note 13).
    private const int SignatureWithin = 1024;

    /// <summary>Deeper nesting than any word processor writes; far less than what would exhaust the stack.</summary>
    private const int DeepestNesting = 128;

    /// <exception cref="UnreadablePdfException">The file is not one that can be checked.</exception>
    public static Paper Read(Stream stream, CancellationToken cancellation)
    {
        var bytes = ReadBounded(stream);
        if (bytes.Length == 0)
            throw UnreadablePdfException.Empty();
        if (bytes.AsSpan(0, Math.Min(bytes.Length, SignatureWithin)).IndexOf(Signature) < 0)
            throw UnreadablePdfException.NotPdf();
        try
        {
            return Read(bytes, cancellation);
        }
        catch (PdfDocumentEncryptedException refusal)
        {
            throw UnreadablePdfException.Encrypted(refusal);
        }
        // A broken file fails in the reader in any of a hundred ways; all of them mean the same to the person who handed it in.
        catch (Exception failure) when (failure is not (UnreadablePdfException or OperationCanceledException or OutOfMemoryException))
        {
            throw UnreadablePdfException.Broken(failure);
        }
    }

    private static Paper Read(byte[] bytes, CancellationToken cancellation)
    {
        using var document = PdfDocument.Open(bytes, new ParsingOptions { MaxStackDepth = DeepestNesting, SkipMissingFonts = true });
        if (document.NumberOfPages > LayoutLinter.MostPages)
            throw UnreadablePdfException.TooManyPages();
        var pages = new List<PaperPage>(document.NumberOfPages);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages.Add(ReadPage(document.GetPage(number)));
        }

        if (pages.TrueForAll(page => page.Lines.Count == 0))
            throw UnreadablePdfException.NoText();
        return new Paper(pages);
    }

    private static PaperPage ReadPage(Page page)
    {
        var rules = RuleReader.Read(page);
        var grids = GridReader.Find(rules);
        var lines = LineReader.Read(page, grids);
        return new PaperPage(page.Number, page.Width * MmPerPoint, page.Height * MmPerPoint, lines, rules, grids);
    }

    private static byte[] ReadBounded(Stream stream)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (copy.Length + read > LayoutLinter.LargestFileMb * 1024L * 1024)
                throw UnreadablePdfException.TooLarge();
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
