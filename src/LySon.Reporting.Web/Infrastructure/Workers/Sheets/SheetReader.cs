using System.Text;
using System.Xml;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// The rows of a table that somebody handed in, XLSX (its first sheet) or CSV, told apart by content; one at a time, so that a table never
/// is in memory as a whole. Cells are trimmed and in normal form C. Blank rows are empty arrays, so that a row keeps its number; those at
/// the end are left out.
/// </summary>
internal static class SheetReader
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="rowsMax">Rows that the table may have below its first.</param>
    /// <exception cref="UnreadableSheetException">It cannot be read, or asks for more than a table does.</exception>
    public static IEnumerable<string[]> Read(ReadOnlyMemory<byte> content, int rowsMax)
    {
        using var rows = Said(Open(content), rowsMax).GetEnumerator();
        var (number, blank) = (0, 0);
        while (rows.MoveNext())
        {
            // A row may stand anywhere; those between are only counted until one follows that is not blank.
            if (Array.TrueForAll(rows.Current.Cells, c => c.Length == 0))
                continue;
            if (rows.Current.Number > rowsMax + 1) throw new UnreadableSheetException(SheetErrors.TooManyRows(rowsMax));
            for (blank = rows.Current.Number - number - 1; blank > 0; blank--) yield return [];
            number = rows.Current.Number;
            yield return rows.Current.Cells;
        }
    }

    /// <summary>The rows that are not blank of the sheets with these names; a sheet that is not there has none.</summary>
    /// <param name="rowsMax">Rows that each sheet may have below its first.</param>
    /// <exception cref="UnreadableSheetException">It is no workbook, or as above.</exception>
    public static IEnumerable<BookRow> ReadBook(ReadOnlyMemory<byte> content, IReadOnlyList<string> names, int rowsMax)
    {
        if (!content.Span.StartsWith(Zip))
            throw new UnreadableSheetException(content.Span.StartsWith(OldOffice) ? SheetErrors.OldExcel : SheetErrors.NoBook);
        for (var sheet = 0; sheet < names.Count; sheet++)
        {
            foreach (var row in Said(Workbook.Read(content, names[sheet]), rowsMax))
            {
                if (Array.TrueForAll(row.Cells, c => c.Length == 0)) continue;
                if (row.Number > rowsMax + 1) throw new UnreadableSheetException(SheetErrors.TooManyRows(rowsMax));
                yield return new(sheet, row.Number, row.Cells);
            }
        }
    }

    private static IEnumerable<SheetRow> Open(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith(Zip) ? Workbook.Read(content)
        : content.Span.StartsWith(OldOffice) ? throw new UnreadableSheetException(SheetErrors.OldExcel)
        : content.Span.StartsWith("%PDF"u8) ? throw new UnreadableSheetException(SheetErrors.NoTable)
        : SeparatedText.Read(content);

    /// <summary>The rows, with everything that can be wrong with them said in a sentence.</summary>
    private static IEnumerable<SheetRow> Said(IEnumerable<SheetRow> rows, int rowsMax)
    {
        using var each = rows.GetEnumerator();
        var left = (2 * (long)rowsMax) + 2;
        while (Next(each))
        {
            // Blank rows are not counted by their numbers alone: there may be any number of them behind the last.
            if (left-- == 0) throw new UnreadableSheetException(SheetErrors.TooManyRows(rowsMax));
            yield return each.Current;
        }
    }

    private static bool Next(IEnumerator<SheetRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (DecoderFallbackException failure)
        {
            throw new UnreadableSheetException(SheetErrors.NotUtf8, failure);
        }
        // A zip or its XML that is broken, encrypted or of another making.
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException or NotSupportedException
            or ArgumentException or FormatException)
        {
            throw new UnreadableSheetException(SheetErrors.Unreadable, failure);
        }
    }
}

/// <param name="Number">Of the row in the table, from 1.</param>
internal readonly record struct SheetRow(int Number, string[] Cells);

/// <param name="Sheet">Index of the sheet among those asked for.</param>
/// <param name="Number">Of the row in the sheet, from 1.</param>
internal sealed record BookRow(int Sheet, int Number, string[] Cells);
