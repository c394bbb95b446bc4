using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Reports;
using LySon.Reporting.Web.Features.Reports.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LySon.Reporting.IntegrationTests.Reports;

/// <summary>What the tests of reports share: a second request, the sample report's key, the words of a PDF.</summary>
public static class ReportArrangement
{
    /// <summary>The sample report, or the one that answers another request.</summary>
    public static async Task<int> SampleReportAsync(this ReportingTestApp app, int? request = null)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.Reports().Where(r => request == null || r.RequestId == request).OrderBy(r => r.Id).FirstAsync()).Id;
    }

    /// <summary>
    /// A draft with everything that the sample report says: the one that is to take its place. The sample itself is issued, and nobody
    /// edits it.
    /// </summary>
    public static async Task<int> DraftAsync(this ReportingTestApp app)
    {
        var sample = await app.SampleReportAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var agency = (await scope.ServiceProvider.GetRequiredService<ReportingDbContext>().Reports()
            .SingleAsync(r => r.Id == sample)).AgencyId;
        return (await scope.ServiceProvider.GetRequiredService<ReportStart>().ReplaceAsync(agency, sample))!.Id;
    }

    /// <summary>
    /// Takes a report on to a state, by whoever may in its agency and the one that asked; what a check would refuse is arranged before.
    /// </summary>
    public static async Task AdvanceAsync(this ReportingTestApp app, int reportId, ReportState to)
    {
        for (var state = await StateAsync(); state != to; state = await StateAsync())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var db = services.GetRequiredService<ReportingDbContext>();
            var report = await db.Reports().AsNoTracking().Include(r => r.Request).SingleAsync(r => r.Id == reportId);
            var action = state switch
            {
                ReportState.Draft or ReportState.Returned => ReportAction.Submit,
                ReportState.Submitted => ReportAction.Approve,
                ReportState.Approved => ReportAction.Issue,
                ReportState.Issued => ReportAction.Receive,
                ReportState.Received or ReportState.Superseded => throw new InvalidOperationException($"{state} does not lead to {to}."),
            };
            var way = ReportTransitions.Find(action, report)!;
            var actor = new ReportActor(0, way.Roles, way.Side == ReportSide.Answering ? report.AgencyId : report.Request!.RequesterId);
            var move = new ReportMove(reportId, action, report.Version);
            var moves = services.GetRequiredService<ReportMoves>();
            var outcome = action switch
            {
                ReportAction.Approve => await moves.ApproveAsync(move, actor,
                    ReportContent.Of((await services.GetRequiredService<ReportOpener>()
                    .OpenAsync(db.Reports().AsNoTracking(), reportId))!).Hash),
                ReportAction.Issue => await moves.IssueAsync(move, actor, app.Clock.Today(), null),
                _ => await services.GetRequiredService<ReportWorkflow>().MoveAsync(move, actor),
            };
            Assert.Null(outcome.Refusal);
        }

        async Task<ReportState> StateAsync()
        {
            await using var scope = app.NewDb();
            return (await scope.Db.Reports().SingleAsync(r => r.Id == reportId)).State;
        }
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
        var sample = await scope.Db.Requests().AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees).FirstAsync();
        var request = new ReportRequest
        {
            RequesterId = sample.RequesterId,
            Number = number,
            Symbol = sample.Symbol,
            IssuedOn = new(2021, 11, 2),
            Abstract = sample.Abstract,
            ReportTitle = sample.ReportTitle,
            CutoffOn = new(2021, 11, 9),
            SentAt = new(2021, 11, 2, 1, 0, 0, DateTimeKind.Utc),
            DueAt = new(2021, 11, 12, 10, 0, 0, DateTimeKind.Utc),
            Outline = [.. sample.Outline
                .Select(o => new OutlineSection { Position = o.Position, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance })],
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
