using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LySon.Reporting.Documents.Docx;

namespace LySon.Reporting.Documents.Forms;

/// <summary>
/// Writes a <see cref="FormBook"/> as XLSX: the guide first, then its sheets with a frozen header, lists to choose from and a hint at every
/// column, at the end the words of the lists, hidden. The same form gives the same bytes.
/// </summary>
public static class FormWorkbook
{
    internal const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Where the lists' words stand: a list within a formula may not have commas in its words.</summary>
    private const string Lists = "Danh mục";

    public static byte[] Write(FormBook form)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            // Every part is named here: names that the library makes up are different each time.
            var book = document.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "book");
            Fill(book.AddNewPart<WorkbookStylesPart>("styles"), FormStyles.Write);
            var lists = form.Sheets.SelectMany(s => s.Columns).Select(c => c.Words).OfType<IReadOnlyList<string>>()
                .Distinct(ReferenceEqualityComparer.Instance).Cast<IReadOnlyList<string>>().ToList();
            var sheets = new Sheets();
            Add(form.GuideName, xml => FormSheets.Guide(xml, form.Guide));
            foreach (var sheet in form.Sheets) Add(sheet.Name, xml => FormSheets.Write(xml, sheet, ListOf));
            Add(Lists, xml => FormSheets.Lists(xml, lists), hidden: true);
            book.Workbook = new Workbook(sheets);

            void Add(string name, Action<XmlWriter> write, bool hidden = false)
            {
                var number = (uint)sheets.ChildElements.Count + 1;
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
                Fill(book.AddNewPart<WorksheetPart>(id), write);
                var sheet = new Sheet { Id = id, SheetId = number, Name = name };
                if (hidden) sheet.State = SheetStateValues.Hidden;
                sheets.Append(sheet);
            }

            string? ListOf(FormColumn column) => column switch
            {
                { Words: { } words } => Range(Lists, lists.IndexOf(words), 1, words.Count),
                { Source: { } source } => Range(source.Sheet, source.Column, 2, FormSheets.RowsOffered),
                _ => null,
            };
        }

        return StableZip.Of(file.ToArray());
    }

    /// <summary>"AB" for 27, as spreadsheets name columns.</summary>
    /// <param name="index">From 0.</param>
    public static string ColumnName(int index) =>
        (index < 26 ? "" : ColumnName((index / 26) - 1)) + (char)('A' + (index % 26));

    /// <summary>"B14".</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string CellName(int column, int row) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Range(string sheet, int column, int from, int to)
    {
        var name = ColumnName(column);
        return string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${name}${from}:${name}${to}");
    }

    private static void Fill(OpenXmlPart part, Action<XmlWriter> write)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        write(xml);
    }
}
