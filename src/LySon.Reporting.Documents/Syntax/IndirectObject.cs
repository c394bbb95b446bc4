namespace LySon.Reporting.Documents.Syntax;

/// <summary>"12 0 obj … endobj", and within it a stream (ISO 32000-1, 7.3.8 and 7.3.10).</summary>
internal static class IndirectObject
{
    /// <param name="number">The number that must stand there; null for any.</param>
    /// <param name="length">Resolves a stream's length.</param>
    public static PdfValue Read(SyntaxReader reader, ReadOnlyMemory<byte> file, int? number, Func<PdfValue?, PdfNumber?> length)
    {
        var found = reader.Integer();
        _ = reader.Integer();
        reader.Expect("obj"u8);
        if (found != (number ?? found))
            throw UnreadablePdfException.Unsound();
        var value = reader.Value();
        if (value is PdfDictionary dictionary && reader.TryTake("stream"u8))
        {
            reader.EndOfLine();
            if (length(dictionary["Length"]) is not { Value: var bytes } || bytes < 0 || bytes != (int)bytes
                || bytes > file.Length - reader.Position)
                throw UnreadablePdfException.Unsound();
            value = new PdfStream(dictionary, reader.Position, (int)bytes);
            reader.Position += (int)bytes;
            reader.Expect("endstream"u8);
        }

        reader.Expect("endobj"u8);
        return value;
    }
}
