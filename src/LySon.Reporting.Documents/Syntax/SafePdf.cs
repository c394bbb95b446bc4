namespace LySon.Reporting.Documents.Syntax;

/// <summary>What a file must be before anybody looks into it.</summary>
public static class SafePdf
{
    /// <summary>What a file may measure.</summary>
    public const int LargestFileMb = 50;

    // A header may stand behind some bytes of the transfer (ISO 32000-1, annex H, note 13).
    private const int SignatureWithin = 1024;

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
