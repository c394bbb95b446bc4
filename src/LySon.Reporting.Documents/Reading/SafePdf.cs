using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace LySon.Reporting.Documents.Reading;

/// <summary>Opens PDFs that anybody may have made, within bounds, and says in one sentence what is wrong with those that cannot be read.</summary>
public static class SafePdf
{
    /// <summary>What a file may measure.</summary>
    public const int LargestFileMb = 50;

    /// <summary>What all its streams may unpack to; 5,000 rows of our own take a twentieth of it.</summary>
    private const long LargestUnpacked = 400L << 20;

    /// <summary>Deeper nesting than any word processor writes; far less than what would exhaust the stack.</summary>
    private const int DeepestNesting = 128;

    // A header may stand behind some bytes of the transfer (ISO 32000-1, annex H, note 13).
    private const int SignatureWithin = 1024;

    /// <exception cref="UnreadablePdfException">Empty, too large, no PDF, encrypted or broken.</exception>
    internal static T Read<T>(ReadOnlyMemory<byte> file, Func<PdfDocument, T> read)
    {
        Require(file);
        StructureGuard.Check(file);
        try
        {
            var options = new ParsingOptions { MaxStackDepth = DeepestNesting, SkipMissingFonts = true, FilterProvider = new BoundedFilters(LargestUnpacked) };
            using var document = PdfDocument.Open(file, options);
            return read(document);
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

    /// <exception cref="UnreadablePdfException">Empty, too large, or no PDF at first sight.</exception>
    public static void Require(ReadOnlyMemory<byte> file)
    {
        if (file.Length == 0)
            throw UnreadablePdfException.Empty();
        if (file.Length > LargestFileMb << 20)
            throw UnreadablePdfException.TooLarge();
        if (file.Span[..Math.Min(file.Length, SignatureWithin)].IndexOf("%PDF-"u8) < 0)
            throw UnreadablePdfException.NotPdf();
    }

    /// <summary>All of a stream, or a refusal as soon as it is too much.</summary>
    /// <exception cref="UnreadablePdfException">It is larger than a file may be.</exception>
    public static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (copy.Length + read > LargestFileMb << 20)
                throw UnreadablePdfException.TooLarge();
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
