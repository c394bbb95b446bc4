using System.Globalization;
using System.Security;
using System.Text;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Benchmarks;

/// <summary>The same report as a flat OpenDocument text, the way an office would have it: what LibreOffice converts in the comparison.</summary>
internal static class PdfFlatDocument
{
    public static string Of(OfficialReport report)
    {
        var body = new StringBuilder();
        Columns(body, "Head", [65, 95], [
            [[.. report.IssuingBody.Select(line => ("Center", line)), ("Center", OfficialSpelling.NumberLine(report.Number, report.Symbol))],
             [("Center", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Center", "Độc lập - Tự do - Hạnh phúc"),
              ("Center", $"{report.PlaceName}, {OfficialSpelling.LongDate(report.IssuedOn ?? default)}")]],
        ], header: null);
        Paragraph(body, "Title", report.TypeName);
        Paragraph(body, "Title", report.Abstract);
        foreach (var block in report.Body)
            Add(body, block);
        Columns(body, "Close", [80, 80], [
            [[("Small", "Nơi nhận:"), .. report.Recipients.Select(name => ("Small", $"- {name};"))],
             [.. report.Signature.Authority.Select(line => ("Title", line)), ("Title", ""), ("Title", ""), ("Title", report.Signature.SignerName)]],
        ], header: null);
        return Envelope(body.ToString());
    }

    private static void Add(StringBuilder body, Block block)
    {
        switch (block)
        {
            case Heading heading:
                Paragraph(body, "Heading", heading.Text);
                break;
            case Paragraph paragraph:
                Paragraph(body, "Body", paragraph.Text);
                break;
            case Bullet bullet:
                Paragraph(body, "Body", "- " + bullet.Text);
                break;
            case Table table:
                var total = table.Columns.Sum(column => column.Share);
                Columns(
                    body, "Grid", [.. table.Columns.Select(column => column.Share / total * 160)],
                    [.. table.Rows.Select(row => row.Select(cell => cell.Split('\n').Select(line => ("Cell", line)).ToArray()).ToArray())],
                    [.. table.Columns.Select(column => column.Header)]);
                break;
        }
    }

    private static void Paragraph(StringBuilder body, string style, string text) =>
        body.Append(CultureInfo.InvariantCulture, $"<text:p text:style-name=\"{style}\">{SecurityElement.Escape(text)}</text:p>");

    private static void Columns(
        StringBuilder body, string cellStyle, double[] widths, (string Style, string Text)[][][] rows, string[]? header)
    {
        body.Append("<table:table>");
        foreach (var width in widths)
            body.Append(CultureInfo.InvariantCulture, $"<table:table-column table:style-name=\"W{(int)width}\"/>");
        if (header is not null)
        {
            body.Append("<table:table-header-rows>");
            Row(body, cellStyle, [.. header.Select(text => new[] { ("CellHead", text) })]);
            body.Append("</table:table-header-rows>");
        }

        foreach (var row in rows)
            Row(body, cellStyle, row);
        body.Append("</table:table>");
    }

    private static void Row(StringBuilder body, string cellStyle, (string Style, string Text)[][] cells)
    {
        body.Append("<table:table-row>");
        foreach (var cell in cells)
        {
            body.Append(CultureInfo.InvariantCulture, $"<table:table-cell table:style-name=\"{cellStyle}\">");
            foreach (var (style, text) in cell)
                Paragraph(body, style, text);
            body.Append("</table:table-cell>");
        }

        body.Append("</table:table-row>");
    }

    private static string Envelope(string body)
    {
        var styles = new StringBuilder();
        Style("Body", "fo:text-align=\"justify\" fo:text-indent=\"12.7mm\" fo:margin-bottom=\"6pt\"", "14pt", "normal");
        Style("Heading", "fo:text-indent=\"12.7mm\" fo:margin-bottom=\"6pt\" fo:keep-with-next=\"always\"", "14pt", "bold");
        Style("Title", "fo:text-align=\"center\"", "14pt", "bold");
        Style("Center", "fo:text-align=\"center\"", "12pt", "bold");
        Style("Cell", "", "12pt", "normal");
        Style("CellHead", "fo:text-align=\"center\"", "12pt", "bold");
        Style("Small", "", "11pt", "normal");
        for (var width = 1; width <= 160; width++)
            styles.Append(CultureInfo.InvariantCulture, $"<style:style style:name=\"W{width}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{width}mm\"/></style:style>");
        foreach (var (name, border) in new[] { ("Head", "none"), ("Close", "none"), ("Grid", "0.5pt solid #000000") })
            styles.Append(CultureInfo.InvariantCulture, $"<style:style style:name=\"{name}\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"{border}\" fo:padding=\"1.5mm\"/></style:style>");
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles>{styles}<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="20mm"/></style:page-layout></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>
            <office:body><office:text>{body}</office:text></office:body></office:document>
            """;

        void Style(string name, string paragraph, string size, string weight) => styles.Append(
            CultureInfo.InvariantCulture,
            $"<style:style style:name=\"{name}\" style:family=\"paragraph\"><style:paragraph-properties {paragraph}/><style:text-properties fo:font-family=\"Liberation Serif\" fo:font-size=\"{size}\" fo:font-weight=\"{weight}\"/></style:style>");
    }
}
