using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Requests for services that are tested by themselves.</summary>
internal static class RequestBench
{
    /// <summary>The moment at which a request of the bench is due: 17:00 on 12 November in Vietnam.</summary>
    public static readonly DateTime Due = new(2021, 11, 12, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>A request of the department (or another agency) to Lý Sơn and Bình Sơn.</summary>
    public static async Task<ReportRequest> AddRequestAsync(
        this Bench bench, DateTime? sentAt = null, DateTime? closedAt = null, Repetition repeats = Repetition.None,
        string requester = "so-tttt", DateTime? dueAt = null, params string[] agencies)
    {
        var (by, asked) = (await bench.AgencyAsync(requester), new List<RequestAddressee>());
        foreach (var code in agencies is [] ? ["ly-son", "binh-son"] : agencies)
            asked.Add(new() { AgencyId = await bench.AgencyAsync(code) });
        return await bench.AddAsync(new ReportRequest
        {
            RequesterId = by, Kind = RequestKind.Periodic, Number = 1500, Symbol = "STTTT-CNTT", IssuedOn = new(2021, 11, 8),
            Abstract = "báo cáo hoạt động", ReportTitle = "Hoạt động",
            CutoffOn = new(2021, 11, 9), DueAt = dueAt ?? Due, SentAt = sentAt, ClosedAt = closedAt, Repeats = repeats,
            Outline = [new() { Position = 0, Kind = OpeningSection.Kind },
                new() { Position = 1, Kind = NarrativeSection.Kind, Heading = "Kết quả" }],
            Addressees = asked,
        });
    }

    /// <summary>As it stands now, with outline and addressees, tracked by nobody.</summary>
    public static async Task<ReportRequest> RequestAsync(this Bench bench, int id)
    {
        await using var db = bench.Db();
        return await db.Requests().IgnoreQueryFilters().AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees).AsSplitQuery()
            .SingleAsync(r => r.Id == id);
    }

    /// <summary>A report of an agency in a state.</summary>
    public static async Task<int> AddReportAsync(this Bench bench, int request, string agency, ReportState state, DateTime? issuedAt = null,
        int edition = 1, DateOnly? cutoff = null)
    {
        await using var db = bench.Db();
        var requester = await db.Requests().Where(q => q.Id == request).Select(q => q.RequesterId).SingleAsync();
        var report = await bench.AddAsync(new Report
        {
            AgencyId = await bench.AgencyAsync(agency), RequestId = request, RequesterId = requester, Symbol = "BC-UBND",
            Title = "Hoạt động", CutoffOn = cutoff ?? new(2021, 11, 9),
            Edition = edition,
        });
        await db.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(set =>
            set.SetProperty(r => r.State, state).SetProperty(r => r.IssuedAt, issuedAt));
        return report.Id;
    }

    public static DraftAmendments Drafts(this Bench bench, ReportingDbContext db)
    {
        var missed = new MissedAmendments(db, bench.Actor, bench.Clock);
        return new(db, new(db, bench.Actor, bench.Clock, new(db, new(db, bench.Actor, bench.Clock), bench.Actor), new(db), missed),
            bench.Actor, bench.Clock);
    }

    public static RequestNews News(this Bench bench, ReportingDbContext db) => new(new(db, bench.Actor, bench.Clock));
}
