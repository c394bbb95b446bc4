using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LySon.Reporting.IntegrationTests.Reports;

/// <summary>What the tests of reports share: a second request, the sample report's key, the words of a PDF.</summary>
internal static class ReportArrangement
{
    /// <summary>The sample report, or the one that answers another request.</summary>
    public static async Task<int> SampleReportAsync(this ReportingTestApp app, int? request = null)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.Reports.SingleAsync(r => request == null || r.RequestId == request)).Id;
    }

    public static async Task<int> SectionAsync(this ReportingTestApp app, int reportId, string heading)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.Set<ReportSection>().SingleAsync(s => s.ReportId == reportId && s.Heading == heading)).Id;
    }

    /// <summary>A request like the sample's, to all districts, with a cut-off on the day of the test clock.</summary>
    public static async Task<int> AddRequestAsync(this ReportingTestApp app, int number)
    {
        await using var scope = app.NewDb();
        var sample = await scope.Db.Requests.AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees).FirstAsync();
        var request = new ReportRequest
        {
            RequesterId = sample.RequesterId,
            Number = number,
            Symbol = sample.Symbol,
            IssuedOn = new(2021, 11, 2),
            Abstract = sample.Abstract,
            ReportTitle = sample.ReportTitle,
            CutoffOn = new(2021, 11, 9),
            DueAt = new(2021, 11, 12, 10, 0, 0, DateTimeKind.Utc),
            Outline = [.. sample.Outline.Select(o => new OutlineSection { Position = o.Position, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance })],
            Addressees = [.. sample.Addressees.Select(a => new RequestAddressee { AgencyId = a.AgencyId })],
        };
        scope.Db.Add(request);
        await scope.Db.SaveChangesAsync();
        return request.Id;
    }

    /// <summary>The words of a report's file, in reading order, each once separated by a blank.</summary>
    public static async Task<string> PdfWordsAsync(this HttpClient client, string address)
    {
        var response = await client.GetAsync(address);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        var text = string.Join('\n', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
        return string.Join(' ', text.Split([' ', '\u00A0', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }
}
