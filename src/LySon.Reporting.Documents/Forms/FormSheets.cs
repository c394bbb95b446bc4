using System.Globalization;
using System.Xml;
using LySon.Reporting.Documents.Layout.Inline;

namespace LySon.Reporting.Documents.Forms;

/// <summary>
/// Writes the sheets of a form straight to their parts: the library's objects for thousands of rows would take far more room than the file.
/// </summary>
internal static class FormSheets
{
    /// <summary>Rows that have lists and hints, and that other sheets' lists reach.</summary>
    public const int RowsOffered = 20_000;

    private const double GuideWidth = 110;
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <param name="listOf">The range of what is offered in a column; null for nothing.</param>
    public static void Write(XmlWriter xml, FormSheet sheet, Func<FormColumn, string?> listOf)
    {
        Begin(xml, frozen: true, [.. sheet.Columns.Select(c => (c.Width, c.IsDay ? FormStyles.Day : FormStyles.Text))]);
        Row(xml, 1, sheet.Columns.Select((c, i) => (c.Header, FormStyles.Header, false)));
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            Row(xml, i + 2, row.Cells.Select((text, column) => (text,
                row.Marked?.Contains(column) == true ? FormStyles.Marked
                    : column < sheet.Columns.Count && sheet.Columns[column].IsDay ? FormStyles.Day : FormStyles.Text,
                column < sheet.Columns.Count && sheet.Columns[column].IsDay)));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("dataValidations", FormWorkbook.Namespace);
        xml.WriteAttributeString("count", sheet.Columns.Count.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < sheet.Columns.Count; i++) Validation(xml, sheet.Columns[i], i, listOf(sheet.Columns[i]));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Guide(XmlWriter xml, IReadOnlyList<string> lines)
    {
        Begin(xml, frozen: false, (GuideWidth, FormStyles.Text));
        for (var i = 0; i < lines.Count; i++) Row(xml, i + 1, [(lines[i], i == 0 ? FormStyles.Header : FormStyles.Text, false)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Lists(XmlWriter xml, List<IReadOnlyList<string>> lists)
    {
        Begin(xml, frozen: false, (30, FormStyles.Text));
        for (var i = 0; i < lists.Select(l => l.Count).DefaultIfEmpty().Max(); i++)
            Row(xml, i + 1, lists.Select(l => (i < l.Count ? l[i] : "", FormStyles.Text, false)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, bool frozen, params (double Width, int Style)[] columns)
    {
        xml.WriteStartElement("worksheet", FormWorkbook.Namespace);
        if (frozen) xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteStartElement("cols", FormWorkbook.Namespace);
        for (var i = 0; i < columns.Length; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" style=\"{columns[i].Style}\" customWidth=\"1\"/>"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", FormWorkbook.Namespace);
    }

    private static void Row(XmlWriter xml, int number, IEnumerable<(string Text, int Style, bool IsDay)> cells)
    {
        xml.WriteStartElement("row", FormWorkbook.Namespace);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        var column = 0;
        foreach (var (text, style, isDay) in cells)
        {
            var address = FormWorkbook.CellName(column++, number);
            if (text.Length == 0 && style is not FormStyles.Marked) continue;
            xml.WriteStartElement("c", FormWorkbook.Namespace);
            xml.WriteAttributeString("r", address);
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
            if (isDay && DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day >= FirstDay)
            {
                xml.WriteElementString("v", FormWorkbook.Namespace,
                    day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
            }
            else if (text.Length > 0)
            {
                Inline(xml, text);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Inline(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", FormWorkbook.Namespace);
        xml.WriteStartElement("t", FormWorkbook.Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text.All(XmlConvert.IsXmlChar) ? text : CleanText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The hint, and the list where there is one. What may be something else as well is only asked about.</summary>
    private static void Validation(XmlWriter xml, FormColumn column, int index, string? list)
    {
        var name = FormWorkbook.ColumnName(index);
        xml.WriteStartElement("dataValidation", FormWorkbook.Namespace);
        if (list is not null)
        {
            xml.WriteAttributeString("type", "list");
            if (column.Source is not null) xml.WriteAttributeString("errorStyle", "warning");
            xml.WriteAttributeString("error", "Chọn một giá trị trong danh sách.");
            xml.WriteAttributeString("showErrorMessage", "1");
        }

        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", "1");
        xml.WriteAttributeString("promptTitle", column.Header.Length <= 32 ? column.Header : column.Header[..32]);
        xml.WriteAttributeString("prompt", column.Hint);
        xml.WriteAttributeString("sqref", string.Create(CultureInfo.InvariantCulture, $"{name}2:{name}{RowsOffered}"));
        if (list is not null) xml.WriteElementString("formula1", FormWorkbook.Namespace, list);
        xml.WriteEndElement();
    }
}
