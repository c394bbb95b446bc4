using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Model;
using Table = LySon.Reporting.Documents.Model.Table;

namespace LySon.Reporting.Documents.Attachments;

/// <summary>The tables of a report as a workbook, a sheet each, numbers as numbers. The same report gives the same bytes.</summary>
internal static class ReportSheets
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly NumberFormatInfo Spelling = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <returns>Null when the report has no table.</returns>
    public static byte[]? Write(OfficialReport report)
    {
        var tables = report.Body.Concat(report.Appendices.SelectMany(appendix => appendix.Blocks)).OfType<Table>().ToList();
        if (tables.Count == 0)
            return null;
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            // It is packed well at the end.
            document.CompressionOption = System.IO.Packaging.CompressionOption.SuperFast;
            // Every part is named here: names that the library makes up are different each time.
            var book = document.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "book");
            var sheets = new Sheets();
            foreach (var (table, number) in tables.Select((table, i) => (table, (uint)i + 1)))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
                Write(book.AddNewPart<WorksheetPart>(id), table);
                sheets.Append(new Sheet
                {
                    Id = id, SheetId = number, Name = string.Create(
                    CultureInfo.InvariantCulture, $"Bảng {number}")
                });
            }

            book.Workbook = new Workbook(sheets);
        }

        return StableZip.Of(file.ToArray());
    }

    /// <summary>
    /// Straight to the part, without the library's objects: thousands of rows would take far more room and time than the file.
    /// </summary>
    private static void Write(WorksheetPart part, Table table)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("worksheet", Spreadsheet);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
            + "state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteStartElement("cols", Spreadsheet);
        for (var i = 0; i < table.Columns.Count; i++)
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Clamp(table.Columns[i].Share, 8, 60)}\" customWidth=\"1\"/>"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Spreadsheet);
        Row(xml, table.Columns.Select(column => (column.Header, IsNumber: false)));
        for (var r = 0; r < table.RowCount; r++)
        {
            var cells = table.Row(r);
            Row(xml, table.Columns.Select((column, i) => (i < cells.Count ? cells[i] : "", column.IsNumber)));
        }

        if (table.Note is { } note)
            Row(xml, [(note, false)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IEnumerable<(string Text, bool IsNumber)> cells)
    {
        xml.WriteStartElement("row", Spreadsheet);
        foreach (var (text, isNumber) in cells)
        {
            xml.WriteStartElement("c", Spreadsheet);
            if (isNumber && decimal.TryParse(text, NumberStyles.Number, Spelling, out var number))
            {
                xml.WriteElementString("v", Spreadsheet, number.ToString(CultureInfo.InvariantCulture));
            }
            else if (text.Length > 0)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Spreadsheet);
                xml.WriteStartElement("t", Spreadsheet);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text.All(XmlConvert.IsXmlChar) ? text : CleanText.Of(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
