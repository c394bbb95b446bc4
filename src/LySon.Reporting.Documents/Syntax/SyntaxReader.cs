using System.Globalization;
using System.Text;

namespace LySon.Reporting.Documents.Syntax;

/// <summary>
/// Reads objects strictly. A reader for people repairs what is broken; whoever judges a signature must not, because two readers that repair
/// differently show two documents under one signature.
/// </summary>
/// <param name="tolerant">Reads on where a key comes twice, a name has a lone # or a number is none: for readers that judge no
/// signature.</param>
internal sealed class SyntaxReader(ReadOnlyMemory<byte> file, int position, ReadBudget budget, bool tolerant = false)
{
    private const int DeepestNesting = 64;
    private int depth;

    public int Position { get; set; } = position;

    private ReadOnlySpan<byte> Rest => file.Span[Position..];

    /// <exception cref="UnreadablePdfException">There is no sound object here.</exception>
    public PdfValue Value()
    {
        budget.SpendValue();
        SkipBlanks();
        if (Position >= file.Length || ++depth > DeepestNesting)
            throw UnreadablePdfException.Unsound();
        var value = (char)file.Span[Position] switch
        {
            '/' => new PdfName(Name()),
            '(' => Literal(),
            '<' => Rest.StartsWith("<<"u8) ? Dictionary() : Hexadecimal(),
            '[' => Array(),
            'n' => Word("null"u8, PdfNull.Value),
            't' => Word("true"u8, new PdfBoolean(true)),
            'f' => Word("false"u8, new PdfBoolean(false)),
            _ => NumberOrReference(),
        };
        depth--;
        return value;
    }

    /// <summary>An integer that is not negative.</summary>
    public int Integer()
    {
        SkipBlanks();
        var start = Position;
        long value = 0;
        for (; Position < file.Length && file.Span[Position] is >= (byte)'0' and <= (byte)'9'; Position++)
        {
            value = (value * 10) + file.Span[Position] - '0';
            if (value > int.MaxValue)
                throw UnreadablePdfException.Unsound();
        }

        return Position > start ? (int)value : throw UnreadablePdfException.Unsound();
    }

    public void Expect(ReadOnlySpan<byte> word) => _ = TryTake(word) ? true : throw UnreadablePdfException.Unsound();

    public bool TryTake(ReadOnlySpan<byte> word)
    {
        SkipBlanks();
        if (!Rest.StartsWith(word))
            return false;
        Position += word.Length;
        return true;
    }

    /// <summary>The end of line behind "stream": nothing else may stand between the word and its data.</summary>
    public void EndOfLine()
    {
        if (Rest.StartsWith("\r\n"u8))
            Position += 2;
        else if (Rest.StartsWith("\n"u8))
            Position++;
        else
            throw UnreadablePdfException.Unsound();
    }

    public void SkipBlanks()
    {
        for (var span = file.Span; Position < span.Length; Position++)
        {
            if (span[Position] == '%')
            {
                while (Position + 1 < span.Length && span[Position + 1] is not ((byte)'\r' or (byte)'\n'))
                    Position++;
            }
            else if (!IsBlank(span[Position]))
                return;
        }
    }

    public static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsBlank(b) && !"()<>[]{}/%"u8.Contains(b);

    private T Word<T>(ReadOnlySpan<byte> word, T value)
    {
        Expect(word);
        return Position >= file.Length || !IsRegular(file.Span[Position]) ? value : throw UnreadablePdfException.Unsound();
    }

    private string Name()
    {
        var name = new StringBuilder();
        for (Position++; Position < file.Length && IsRegular(file.Span[Position]); Position++)
        {
            var b = file.Span[Position];
            if (b == '#')
            {
                var isCode = Rest.Length >= 3 && char.IsAsciiHexDigit((char)Rest[1]) && char.IsAsciiHexDigit((char)Rest[2]);
                if (!isCode && !tolerant)
                    throw UnreadablePdfException.Unsound();
                b = isCode ? (byte)((HexDigit(Rest[1]) << 4) | HexDigit(Rest[2])) : b;
                Position += isCode ? 2 : 0;
            }

            name.Append((char)b);
        }

        return name.ToString();
    }

    private PdfDictionary Dictionary()
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (Position += 2; !TryTake(">>"u8);)
        {
            // A key twice is one value to some readers and the other to the rest.
            if (Value() is not PdfName key || (!entries.TryAdd(key.Value, Value()) && !tolerant))
                throw UnreadablePdfException.Unsound();
        }

        return new(entries);
    }

    private PdfArray Array()
    {
        var items = new List<PdfValue>();
        for (Position++; !TryTake("]"u8);)
            items.Add(Value());
        return new(items);
    }

    private PdfString Hexadecimal()
    {
        var (start, digits) = (Position++, new List<byte>());
        for (; Position < file.Length && file.Span[Position] != '>'; Position++)
        {
            if (char.IsAsciiHexDigit((char)file.Span[Position]))
                digits.Add((byte)HexDigit(file.Span[Position]));
            else if (!IsBlank(file.Span[Position]))
                throw UnreadablePdfException.Unsound();
        }

        if (Position++ >= file.Length)
            throw UnreadablePdfException.Unsound();
        digits.Add(0);
        return new(
            [.. Enumerable.Range(0, digits.Count / 2).Select(i => (byte)((digits[2 * i] << 4) | digits[(2 * i) + 1]))], start, Position);
    }

    private PdfString Literal()
    {
        var (start, open) = (Position, 0);
        var bytes = new List<byte>();
        while (Position < file.Length)
        {
            var b = file.Span[Position++];
            open += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (open == 0)
                return new([.. bytes], start, Position);
            if (b == '\\')
                Escape(bytes);
            else if (Position > start + 1)
                bytes.Add(b);
        }

        throw UnreadablePdfException.Unsound();
    }

    private void Escape(List<byte> bytes)
    {
        if (Position >= file.Length)
            throw UnreadablePdfException.Unsound();
        var b = file.Span[Position++];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var value = b - '0';
            for (var i = 0; i < 2 && Position < file.Length && file.Span[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                value = (value * 8) + file.Span[Position++] - '0';
            bytes.Add((byte)value);
        }
        else if (b is (byte)'\r' or (byte)'\n')
        {
            if (b == '\r' && Rest.StartsWith("\n"u8))
                Position++;
        }
        else
            bytes.Add(b switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => b });
    }

    private PdfValue NumberOrReference()
    {
        var start = Position;
        var number = Number();
        if (number < 0 || number != (int)number || file.Span[start..Position].Contains((byte)'.'))
            return new PdfNumber(number);
        var after = Position;
        SkipBlanks();
        if (Position < file.Length && char.IsAsciiDigit((char)file.Span[Position]))
        {
            var generation = Number();
            SkipBlanks();
            if (Rest.StartsWith("R"u8) && (Rest.Length == 1 || !IsRegular(Rest[1])) && generation is >= 0 and <= ushort.MaxValue)
            {
                Position++;
                return new PdfReference((int)number, (int)generation);
            }
        }

        Position = after;
        return new PdfNumber(number);
    }

    private double Number()
    {
        const int longest = 32;
        var length = 0;
        while (length < Math.Min(Rest.Length, longest) && IsRegular(Rest[length]))
            length++;
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var token = Rest[..length];
        if ((length == longest && !tolerant) || !double.TryParse(token, plain, CultureInfo.InvariantCulture, out var number))
        {
            if (!tolerant || length == 0 || token.ContainsAnyExcept("+-.0123456789"u8))
                throw UnreadablePdfException.Unsound();
            number = 0;
        }

        Position += length;
        while (tolerant && length == longest && Position < file.Length && char.IsAsciiDigit((char)file.Span[Position]))
            Position++;
        return number;
    }

    private static int HexDigit(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;
}
