using System.IO.Compression;
using System.Text;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// Reads a sheet's rows one after the other (ISO/IEC 29500-1, 18.3.1). Addresses may be left out, but never lead backwards.
/// </summary>
internal static class SheetRows
{
    public static IEnumerable<SheetRow> Read(ZipArchiveEntry part, CellReader cells)
    {
        using var xml = BoundedPart.Open(part);
        var (row, number, column, characters) = (new List<string>(), 0, 0, 0);
        var (value, piece) = (new StringBuilder(), new char[1024]);
        var (inRow, inCell, inValue, phonetic, type, style) = (false, false, false, false, (string?)null, 0);
        while (xml.Step())
        {
            if (xml.Is("row"))
            {
                number = xml.GetAttribute("r") is null ? number + 1 : xml.Number("r") is { } said && said > number ? said
                    : throw new InvalidDataException();
                inRow = !xml.IsEmptyElement;
                if (!inRow) yield return new(number, []);
            }
            else if (inRow && xml.Ends("row"))
            {
                yield return new(number, [.. row]);
                row.Clear();
                (column, characters, inRow) = (0, 0, false);
            }
            else if (inRow && xml.Is("c"))
            {
                column = xml.GetAttribute("r") is { } address ? ColumnOf(address) is var at && at > column ? at
                    : throw new InvalidDataException() : column + 1;
                (type, style, inCell) = (xml.GetAttribute("t"), xml.Number("s") ?? 0, !xml.IsEmptyElement);
                value.Clear();
            }
            else if (inCell && xml.Ends("c"))
            {
                inCell = false;
                if (value.Length > 0) Put(cells.Text(type, style, value.ToString()));
            }
            else if (inCell && (xml.Is("v") || xml.Is("t"))) inValue = !xml.IsEmptyElement;
            else if (inCell && (xml.Ends("v") || xml.Ends("t"))) inValue = false;
            else if (inCell && (xml.Is("rPh") || xml.Ends("rPh"))) phonetic = xml.Is("rPh") && !xml.IsEmptyElement;
            else if (inValue && !phonetic && xml.IsText()) xml.AddText(value, piece);
            else if (xml.Ends("sheetData")) yield break;
        }

        // Cells that are only styled may stand anywhere; one with something in it widens the row up to itself.
        void Put(string text)
        {
            if (text.Length == 0) return;
            if (column > SheetLimits.ColumnsMax) throw new UnreadableSheetException(SheetErrors.TooWide);
            if ((characters += text.Length) > SheetLimits.RowMax) throw new UnreadableSheetException(SheetErrors.TooMuch);
            while (row.Count < column - 1) row.Add("");
            row.Add(text);
        }
    }

    /// <summary>"AB12" is in column 28; letters beyond the last column of any sheet are no address.</summary>
    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * 26) + (c | 0x20) - 'a' + 1;
            if (column > 16_384) throw new InvalidDataException();
        }

        return column;
    }
}
