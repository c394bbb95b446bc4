using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Model;
using Table = LySon.Reporting.Documents.Model.Table;
using TableColumn = LySon.Reporting.Documents.Model.TableColumn;

namespace LySon.Reporting.Documents.Data;

/// <summary>The tables of a report as a workbook, a sheet each, numbers as numbers. The same report gives the same bytes.</summary>
internal static class ReportSheets
{
    private static readonly NumberFormatInfo Spelling = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <returns>Null when the report has no table.</returns>
    public static byte[]? Write(OfficialReport report)
    {
        var tables = report.Body.OfType<Table>().ToList();
        if (tables.Count == 0)
            return null;
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            // Packed once, at the end.
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            // Every part is named here: names that the library makes up are different each time.
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "book");
            var sheets = new Sheets();
            foreach (var (table, number) in tables.Select((table, i) => (table, (uint)i + 1)))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
                Write(book.AddNewPart<WorksheetPart>(id), table);
                sheets.Append(new Sheet { Id = id, SheetId = number, Name = string.Create(CultureInfo.InvariantCulture, $"Bảng {number}") });
            }

            book.Workbook = new Workbook(sheets);
        }

        return StableZip.Of(file.ToArray());
    }

    /// <summary>Row by row: the object tree of thousands of rows would take far more room than the file.</summary>
    private static void Write(WorksheetPart part, Table table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        var head = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(head) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(column.Share, 8, 60), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select(column => Text(column.Header))));
        foreach (var cells in table.Rows)
            writer.WriteElement(new Row(table.Columns.Select((column, i) => Value(column, i < cells.Count ? cells[i] : ""))));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Value(TableColumn column, string text) =>
        text.Length == 0 ? new Cell()
        : column.IsNumber && decimal.TryParse(text, NumberStyles.Number, Spelling, out var number)
            ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number) }
        : Text(text);

    private static Cell Text(string text) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };
}
