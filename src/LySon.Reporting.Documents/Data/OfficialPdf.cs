using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Pdf.Archive;

namespace LySon.Reporting.Documents.Data;

/// <summary>The finished document: the pages, and inside the file the data that they show.</summary>
public static class OfficialPdf
{
    /// <summary>Raised whenever the same report no longer gives the same bytes.</summary>
    public const int Typesetter = 2;

    public const string JsonName = "bao-cao.json";
    public const string JsonType = "application/json";
    public const string SheetsName = "bang-so-lieu.xlsx";
    public const string SheetsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(OfficialReport report, LayoutProfile profile) => Write(OfficialLayout.Arrange(report, profile));

    public static byte[] Write(ArrangedDocument document) => PdfWriter.Write(document, [.. Attachments(document)]);

    private static IEnumerable<Attachment> Attachments(ArrangedDocument document)
    {
        var issued = DocumentFacts.Of(document.Report).CreatedAt;
        var json = ReportJson.Write(new() { Layout = document.Profile.Id, Typesetter = Typesetter, Report = document.Report });
        yield return new Attachment(JsonName, JsonType, "Toàn bộ nội dung và số liệu của báo cáo", issued, json);
        if (ReportSheets.Write(document.Report) is { } sheets)
            yield return new Attachment(SheetsName, SheetsType, "Các bảng của báo cáo", issued, sheets);
    }
}
