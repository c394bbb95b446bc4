using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Contents;

/// <summary>What the instructions of a page or a form ask of whoever draws them.</summary>
/// <param name="Letters">Bytes of text shown, at most as many letters.</param>
/// <param name="Calls">Names of the forms and pictures that are drawn, and how often each.</param>
internal sealed record ContentUse(long Tokens, long Letters, IReadOnlyDictionary<string, int> Calls)
{
    private const int DeepestNesting = 64;
    private const int DeepestStates = 256;

    /// <summary>
    /// Looks through the instructions once. Pictures within them are blanked: they say nothing of text and lines, and their end is a guess.
    /// </summary>
    /// <exception cref="UnreadablePdfException">Nested deeper than any program writes.</exception>
    public static ContentUse Of(byte[] content)
    {
        var (tokens, letters, nesting, states) = (0L, 0L, 0, 0);
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        var name = "";
        var reader = new ContentTokens(content);
        while (reader.Next())
        {
            tokens++;
            switch (reader.Kind)
            {
                case ContentToken.Open when ++nesting > DeepestNesting:
                    throw UnreadablePdfException.TooComplex();
                case ContentToken.Close:
                    nesting = Math.Max(0, nesting - 1);
                    break;
                case ContentToken.Name when reader.Token.Length <= 128:
                    name = ContentName.Of(reader.Token);
                    break;
                case ContentToken.Text or ContentToken.Hexadecimal:
                    letters += reader.Token.Length - 2;
                    break;
                case ContentToken.Word when reader.Token.SequenceEqual("Do"u8):
                    calls[name] = calls.GetValueOrDefault(name) + 1;
                    break;
                case ContentToken.Word when reader.Token.SequenceEqual("q"u8) && ++states > DeepestStates:
                    throw UnreadablePdfException.TooComplex();
                case ContentToken.Word when reader.Token.SequenceEqual("Q"u8):
                    states = Math.Max(0, states - 1);
                    break;
                case ContentToken.Word when reader.Token.SequenceEqual("BI"u8) || reader.Token.SequenceEqual("ID"u8)
                    || reader.Token.SequenceEqual("EI"u8):
                    reader.End = InlinePicture.Blank(content, reader.Start);
                    break;
            }
        }

        return new(tokens, letters, calls);
    }
}
