using System.Runtime.InteropServices;
using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// Reads separated values (RFC 4180) character by character: a record with more columns or a longer cell than a table has is refused while
/// it is being read. Not by CsvHelper, which keeps a whole record before it can be asked how large it is.
/// </summary>
internal static class SeparatedText
{
    private const int Block = 16 << 10;
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    public static IEnumerable<SheetRow> Read(ReadOnlyMemory<byte> content)
    {
        using var stream = MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new(content.ToArray());
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var block = new char[Block];
        var (cells, cell, number, characters) = (new List<string>(), new StringBuilder(), 0, 0);
        var (separator, state, wasReturn) = ('\0', State.Start, false);
        for (var read = reader.ReadBlock(block); read > 0; read = reader.ReadBlock(block))
        {
            if (separator == '\0') separator = SeparatorOf(block.AsSpan(0, read));
            for (var i = 0; i < read; i++)
            {
                var c = block[i];
                // "\r\n" is one end of a line, in a block or across two.
                if (wasReturn && c == '\n' && state == State.Start && cells.Count == 0)
                {
                    wasReturn = false;
                    continue;
                }

                wasReturn = c == '\r' && state != State.Quoted;
                if (state == State.Quoted && c == '"') state = State.Quote;
                else if (state == State.Start && c == '"') state = State.Quoted;
                else if (state == State.Quote && c == '"') Add(c, State.Quoted);
                else if (state == State.Quoted) Add(c, State.Quoted);
                else if (c != separator && c is not ('\r' or '\n')) Add(c, State.Plain);
                else
                {
                    End();
                    if (c != separator) yield return Row();
                }
            }
        }

        if (state == State.Quoted) throw new UnreadableSheetException(SheetErrors.OpenQuote);
        if (state == State.Start && cells.Count == 0) yield break;
        End();
        yield return Row();

        void Add(char c, State next)
        {
            if (cell.Length == SheetLimits.CellMax) throw new UnreadableSheetException(SheetErrors.CellTooLong);
            cell.Append(c);
            state = next;
        }

        void End()
        {
            if (cells.Count == SheetLimits.ColumnsMax) throw new UnreadableSheetException(SheetErrors.TooWide);
            if ((characters += cell.Length) > SheetLimits.RowMax) throw new UnreadableSheetException(SheetErrors.TooMuch);
            cells.Add(cell.Length == 0 ? "" : VietnameseText.Normalize(cell.ToString()));
            cell.Clear();
            state = State.Start;
        }

        SheetRow Row()
        {
            var row = new SheetRow(++number, [.. cells]);
            cells.Clear();
            characters = 0;
            return row;
        }
    }

    /// <summary>The one that the first line has most of.</summary>
    private static char SeparatorOf(ReadOnlySpan<char> start)
    {
        start = start.TrimStart("\r\n");
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var c in start)
        {
            quoted ^= c == '"';
            if (!quoted && c is ('\r' or '\n')) break;
            if (!quoted && Array.IndexOf(Separators, c) is >= 0 and var found) counts[found]++;
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private enum State
    {
        Start,
        Plain,
        Quoted,

        /// <summary>Behind a quote in a quoted cell: its end, or the first of two.</summary>
        Quote,
    }
}
