namespace LySon.Reporting.Documents.Reading.Contents;

internal enum ContentToken
{
    /// <summary>An operator, a number, or another word.</summary>
    Word,
    Name,

    /// <summary>With its brackets.</summary>
    Text,

    /// <summary>With its brackets.</summary>
    Hexadecimal,
    Open,
    Close,
}

/// <summary>Goes through the instructions of a page, or of a character map, one token at a time and never back.</summary>
internal ref struct ContentTokens(ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> content = content;

    public ContentToken Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; set; }

    public readonly ReadOnlySpan<byte> Token => content[Start..End];

    public bool Next()
    {
        SkipBlanks();
        Start = End;
        if (Start >= content.Length)
            return false;
        var rest = content[Start..];
        (Kind, var length) = rest[0] switch
        {
            (byte)'(' => (ContentToken.Text, TextLength(rest)),
            (byte)'/' => (ContentToken.Name, 1 + WordLength(rest[1..])),
            (byte)'<' when rest.Length > 1 && rest[1] == '<' => (ContentToken.Open, 2),
            (byte)'<' => (ContentToken.Hexadecimal, rest.IndexOf((byte)'>') is >= 0 and var end ? end + 1 : rest.Length),
            (byte)'>' when rest.Length > 1 && rest[1] == '>' => (ContentToken.Close, 2),
            (byte)'[' or (byte)'{' => (ContentToken.Open, 1),
            (byte)']' or (byte)'}' or (byte)'>' or (byte)')' => (ContentToken.Close, 1),
            _ => (ContentToken.Word, WordLength(rest)),
        };
        End = Start + length;
        return true;
    }

    public static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private void SkipBlanks()
    {
        for (; End < content.Length; End++)
        {
            if (content[End] == '%')
            {
                var line = content[End..].IndexOfAny((byte)'\r', (byte)'\n');
                End = line < 0 ? content.Length - 1 : End + line;
            }
            else if (!IsBlank(content[End]))
                return;
        }
    }

    private static int WordLength(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny(Ends);
        return length < 0 ? rest.Length : length;
    }

    private static int TextLength(ReadOnlySpan<byte> rest)
    {
        var open = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
                i++;
            else if (rest[i] == '(')
                open++;
            else if (rest[i] == ')' && --open == 0)
                return i + 1;
        }

        return rest.Length;
    }

    private static System.Buffers.SearchValues<byte> Ends { get; } = System.Buffers.SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);
}
