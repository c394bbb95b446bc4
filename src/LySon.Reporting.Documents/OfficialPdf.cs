using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Pdf.Archive;

namespace LySon.Reporting.Documents;

/// <summary>The finished document: the pages, and inside the file the data that they show.</summary>
public static class OfficialPdf
{
    /// <summary>Raised whenever the same report no longer gives the same bytes.</summary>
    public const int Typesetter = 2;

    public const string JsonName = "bao-cao.json";
    public const string SheetsName = "bang-so-lieu.xlsx";

    public static byte[] Write(OfficialReport report, LayoutProfile profile)
    {
        using var stream = new ChunkedStream();
        Write(report, profile, stream);
        return stream.ToArray();
    }

    /// <summary>The same, each page written as soon as it is laid out, so that a report of thousands of pages takes little room.</summary>
    /// <param name="target">Written forwards only; it need not seek, and stays open.</param>
    public static void Write(OfficialReport report, LayoutProfile profile, Stream target) => PdfWriter.Write(
        OfficialLayout.Content(report), finish => OfficialLayout.Arrange(report, profile, finish), target, Attachments(report, profile));

    public static byte[] Write(ArrangedDocument document) => PdfWriter.Write(document, [.. Attachments(document.Report, document.Profile)]);

    /// <summary>Made one after the other, when the file comes to them.</summary>
    private static IEnumerable<Attachment> Attachments(OfficialReport report, LayoutProfile profile)
    {
        var issued = DocumentFacts.Of(report).CreatedAt;
        var json = ReportJson.Write(new() { Layout = profile.Id, Typesetter = Typesetter, Report = report });
        yield return new Attachment(JsonName, MediaTypes.Json, "Toàn bộ nội dung và số liệu của báo cáo", issued, json);
        if (ReportSheets.Write(report) is { } sheets)
            yield return new Attachment(SheetsName, MediaTypes.Xlsx, "Các bảng của báo cáo", issued, sheets);
    }
}
