using System.Globalization;
using System.Net;
using System.Text;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Benchmarks;

/// <summary>The report as a web page with the same paper, margins, sizes and tables: what a browser prints in the comparison.</summary>
internal static class PdfWebPage
{
    private const string Style = """
        @page { size: A4; margin: 20mm 20mm 20mm 30mm } body { font: 14pt/1.15 "Times New Roman", Tinos, serif; text-align: justify }
        p { margin: 6pt 0; text-indent: 12.7mm } h1, h2 { font-size: 14pt; margin: 6pt 0 } h1, header, footer { text-align: center }
        header, footer { display: flex; justify-content: space-between }
        table { border-collapse: collapse; font-size: 12pt; text-align: left }
        th, td { border: 0.5pt solid; padding: 2pt; vertical-align: top } thead { display: table-header-group }
        """;

    public static string Of(OfficialReport report)
    {
        var html = new StringBuilder(
            $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Text(report.Title)}</title>"
            + $"<style>{Style}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture,
            $"<header><div>{Lines(report.IssuingBody)}<br>{Text(OfficialSpelling.NumberLine(report.Number, report.Symbol))}</div>")
            .Append("<div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>")
            .Append(CultureInfo.InvariantCulture,
                $"{Text(report.PlaceName)}, {OfficialSpelling.LongDate(report.IssuedOn ?? default)}</div></header>")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Text(report.Type.Capitals)}<br>{Text(report.Abstract)}</h1>");
        foreach (var block in report.Body)
            html.Append(Of(block));
        return html.Append(CultureInfo.InvariantCulture,
            $"<footer><div>Nơi nhận:<br>{Lines(report.Recipients)}</div><div>{Lines(report.Signature.Authority)}<br><br><br>"
            + $"{Text(report.Signature.SignerName)}</div></footer></body></html>").ToString();
    }

    private static string Of(Block block) => block switch
    {
        Heading heading => $"<h2>{Text(heading.Text)}</h2>",
        Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>",
        Bullet bullet => $"<p>- {Text(bullet.Text)}</p>",
        Table table => $"<table><thead><tr>{string.Concat(table.Columns.Select(c => $"<th>{Text(c.Header)}</th>"))}</tr></thead><tbody>"
            + string.Concat(table.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>"))
                + "</tbody></table>",
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}.", nameof(block)),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Text));

    private static string Text(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
