using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Objects;

/// <summary>
/// Reads objects where they stand, as readers for people do: a stream whose length is wrong ends at its last word. Nothing is followed
/// here, so nothing can lead in a circle.
/// </summary>
internal sealed class LooseObjects(ReadOnlyMemory<byte> file, ReadBudget budget)
{
    private const int BlanksBeforeEnd = 4;

    // Whoever leaves out the last word everywhere would have the rest of the file searched for it again and again.
    private int noEndAfter = int.MaxValue;

    /// <param name="at">Behind the word "obj".</param>
    /// <param name="end">Where reading may go on.</param>
    /// <returns>Null for what is no object, or a stream without an end.</returns>
    public PdfValue? Read(int at, out int end)
    {
        var reader = new SyntaxReader(file, at, budget, tolerant: true);
        var value = Value(reader);
        end = reader.Position;
        if (value is not PdfDictionary dictionary || !reader.TryTake("stream"u8))
            return value;
        var start = AfterLine(reader.Position);
        var length = LengthOf(dictionary, start);
        if (length < 0)
            return null;
        end = start + length;
        return new PdfStream(dictionary, start, length);
    }

    /// <summary>The value that stands here, or null; either way what was looked at is paid for.</summary>
    public PdfValue? Value(SyntaxReader reader)
    {
        var start = reader.Position;
        try
        {
            return reader.Value();
        }
        catch (UnreadablePdfException)
        {
            return null;
        }
        finally
        {
            budget.SpendRead(reader.Position - start);
        }
    }

    private int LengthOf(PdfDictionary dictionary, int start)
    {
        if (dictionary.Integer("Length") is >= 0 and var said && said <= file.Length - start && EndsAt(start + said))
            return said;
        var found = start < noEndAfter ? file.Span[start..].IndexOf("endstream"u8) : -1;
        if (found < 0)
        {
            noEndAfter = Math.Min(noEndAfter, start);
            return -1;
        }

        var data = file.Span.Slice(start, found);
        return data.EndsWith("\r\n"u8) ? found - 2 : data.EndsWith("\n"u8) || data.EndsWith("\r"u8) ? found - 1 : found;
    }

    private bool EndsAt(int at)
    {
        for (var blanks = 0; blanks < BlanksBeforeEnd && at < file.Length && SyntaxReader.IsBlank(file.Span[at]); blanks++)
            at++;
        return file.Span[at..].StartsWith("endstream"u8);
    }

    private int AfterLine(int at)
    {
        while (at < file.Length && file.Span[at] == ' ')
            at++;
        return file.Span[at..].StartsWith("\r\n"u8) ? at + 2 : at < file.Length && file.Span[at] is (byte)'\r' or (byte)'\n' ? at + 1 : at;
    }
}
