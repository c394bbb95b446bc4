using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.UnitTests.Documents;

namespace LySon.Reporting.Benchmarks;

/// <summary>What the PDF benchmarks print: the reference report, and the same with many directives.</summary>
internal static class PdfSamples
{
    public static OfficialReport Reference() => ReferenceReport.Build();

    public static OfficialReport WithDirectives(int rows)
    {
        var report = ReferenceReport.Build();
        var directives = Enumerable.Range(0, rows)
            .Select(i => ReferenceReport.Directives[i % ReferenceReport.Directives.Count] with { Number = $"{i + 1}/UBND" });
        return report with { Body = [.. report.Body.Select((block, i) => i == 2 ? DirectiveTable.Of(directives) : block)] };
    }

    /// <summary>The finished document: pages, tags, metadata and the data inside.</summary>
    public static byte[] Print(OfficialReport report) => OfficialPdf.Write(report, LayoutProfile.Decree30);

    public static byte[] PrintTagged(OfficialReport report) => PdfWriter.Write(OfficialLayout.Arrange(report, LayoutProfile.Decree30));

    public static byte[] PrintUntagged(OfficialReport report)
    {
        var document = OfficialLayout.Arrange(report, LayoutProfile.Decree30);
        using var stream = new ChunkedStream();
        PdfWriter.Write(document.Content, document.Pages.ToList().ForEach, stream, [], tagged: false);
        return stream.ToArray();
    }

    public static int PageCount(OfficialReport report) => OfficialLayout.Arrange(report, LayoutProfile.Decree30).Pages.Count;
}
