using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Start;

/// <summary>
/// When a report may be begun or replaced, and that whatever a replacement has a property for it takes over or begins anew: a new property
/// fails here until it is decided.
/// </summary>
public sealed class ReplacementTests
{
    /// <summary>What a replacement does not take over.</summary>
    private static readonly string[] OfReport =
    [
        "Id", "Version", "DeletedAt", "State", "StateAt", "EditedAt", "SubmittedAt", "SubmittedById", "IssuedAt", "Edition", "SupersedesId",
        "SupersedesReason", "Number", "IssuedOn", "IssuedYear", "SearchText",
    ];

    private static readonly string[] OfSection = ["Id", "Version", "DeletedAt", "ReportId", "CarriedOver", "Kept", "Body"];

    [Fact]
    public async Task A_replacement_says_all_that_the_issued_report_said()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var old = await scope.Db.Reports().Include(r => r.Sections).Include(r => r.Directives).SingleAsync();
        foreach (var thing in (IEnumerable<object>)[old, .. old.Sections]) Fill(scope.Db, thing);
        await scope.Db.SaveChangesAsync();
        scope.Db.ChangeTracker.Clear();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await scope.Get<ReportStart>().ReplaceAsync(old.AgencyId, old.Id);

        var reports = await scope.Db.Reports().AsNoTracking().Include(r => r.Sections).Include(r => r.Directives).OrderBy(r => r.Id)
            .ToListAsync();
        var (before, copy) = (reports[0], reports[1]);
        AssertCopied(scope.Db, before, copy, OfReport);
        Assert.Equal(before.Sections.Count, copy.Sections.Count);
        foreach (var (from, to) in before.Sections.OrderBy(s => s.Position).Zip(copy.Sections.OrderBy(s => s.Position)))
        {
            AssertCopied(scope.Db, from, to, OfSection);
            Assert.EndsWith(from.Body, to.Body, StringComparison.Ordinal);
        }
        Assert.Equal("Báo cáo này thay thế Báo cáo số 576/BC-UBND ngày 10/11/2021.", Assert.Single(
            before.Sections.OrderBy(s => s.Position).Zip(copy.Sections.OrderBy(s => s.Position)), s => s.First.Body != s.Second.Body)
            .Second.Body.Split('\n')[0]);
        Assert.Equal(before.Directives.OrderBy(d => d.DirectiveId).Select(d => (d.DirectiveId, d.Position)),
            copy.Directives.OrderBy(d => d.DirectiveId).Select(d => (d.DirectiveId, d.Position)));
        Assert.Equal((before.Id, before.Edition + 1, ReportState.Draft, app.Clock.GetUtcNow().UtcDateTime),
            (copy.SupersedesId, copy.Edition, copy.State, copy.StateAt));
        Assert.Equal((null, null, null, null, null), (copy.Number, copy.IssuedOn, copy.IssuedAt, copy.SubmittedAt, copy.SubmittedById));
    }

    [Fact]
    public async Task Only_the_own_agency_replaces_and_only_an_issued_report_that_has_no_successor()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var start = scope.Get<ReportStart>();
        var report = await scope.Db.Reports().AsNoTracking().SingleAsync();
        var other = (await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son")).Id;
        Assert.Null(await start.ReplaceAsync(other, report.Id));
        Assert.Null(await start.ReplaceAsync(report.AgencyId, report.Id + 1));
        await SetAsync(ReportState.Approved, null);
        Assert.Null(await start.ReplaceAsync(report.AgencyId, report.Id));
        await SetAsync(ReportState.Superseded, report.IssuedAt);
        Assert.Null(await start.ReplaceAsync(report.AgencyId, report.Id));
        await SetAsync(ReportState.Returned, report.IssuedAt);
        Assert.NotNull(await start.ReplaceAsync(report.AgencyId, report.Id));
        Assert.Null(await start.ReplaceAsync(report.AgencyId, report.Id));

        Task SetAsync(ReportState state, DateTime? issuedAt) =>
            scope.Db.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, state).SetProperty(r => r.IssuedAt, issuedAt));
    }

    [Theory]
    [InlineData("sent and open", true)]
    [InlineData("not sent", false)]
    [InlineData("closed", false)]
    [InlineData("of others", false)]
    public async Task A_report_is_begun_for_a_request_that_was_sent_is_open_and_asks_this_agency(string request, bool begins)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.AskAsync(sent: request != "not sent");
        await using var scope = app.NewDb();
        if (request == "closed") await scope.Db.Requests().Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, TestClock.Start.UtcDateTime));
        var agency = (await scope.Db.Agencies().SingleAsync(a => a.Code == (request == "of others" ? "mo-duc" : "ly-son"))).Id;
        Assert.Equal(begins, await scope.Get<ReportStart>().BeginAsync(agency, id) is not null);
        Assert.Equal(begins ? 1 : 0, await scope.Db.Reports().CountAsync(r => r.RequestId == id));
        Assert.Equal(begins, await scope.Get<ReportStart>().ExistingAsync(agency, id) is not null);
        Assert.Null(await scope.Get<ReportStart>().ExistingAsync(agency + 1, id));
    }

    [Theory]
    [InlineData(ReportState.Draft, true)]
    [InlineData(ReportState.Submitted, false)]
    [InlineData(ReportState.Approved, false)]
    [InlineData(ReportState.Returned, false)]
    public async Task Only_a_draft_is_deleted_and_what_was_deleted_comes_back(ReportState state, bool goes)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        var staff = await app.SignInAsync("nhaplieu");
        var page = await staff.OpenAsync($"/reports/{id}/details");
        await using var scope = app.NewDb();
        await scope.Db.Reports().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state));
        var deleted = await page.FormWithButton("Xóa dự thảo").SubmitAsync();
        Assert.Equal(!goes, await scope.Db.Reports().AnyAsync(r => r.Id == id));
        if (!goes) return;
        Assert.Equal("Đã xóa dự thảo báo cáo.", deleted.Confirmation);
        // The report in whose place it stands is no other answer.
        var restored = await deleted.FormWithButton("Hoàn tác").SubmitAsync();
        Assert.Equal("Đã khôi phục dự thảo báo cáo.", restored.Confirmation);
        Assert.True(await scope.Db.Reports().AnyAsync(r => r.Id == id));
        await page.FormWithButton("Xóa dự thảo").SubmitAsync();
        var again = await app.DraftAsync();
        Assert.Equal(ReportErrors.AnsweredAgain, (await deleted.FormWithButton("Hoàn tác").SubmitAsync()).Confirmation);
        Assert.Equal([again], await scope.Db.Reports().Where(r => r.State == ReportState.Draft).Select(r => r.Id).ToListAsync());
    }

    /// <summary>Something else than the default in every property that has it, so that one that is not copied differs.</summary>
    private static void Fill(ReportingDbContext db, object thing)
    {
        foreach (var property in db.Entry(thing).Properties.Where(p => p.CurrentValue is null or "" or false && !p.Metadata.IsForeignKey()
            && !p.Metadata.IsKey()))
        {
            var type = Nullable.GetUnderlyingType(property.Metadata.ClrType) ?? property.Metadata.ClrType;
            if (property.Metadata.Name is "DeletedAt" or "SearchText") continue;
            property.CurrentValue = type == typeof(string) ? "Có chữ" : type == typeof(bool) ? true : type.IsEnum
                ? Enum.GetValues(type).GetValue(1)
                : type == typeof(DateTime) ? TestClock.Start.UtcDateTime : type == typeof(TableShape) ? AskingArrangement.Shape
                    : throw new InvalidOperationException($"No value for {property.Metadata.Name}.");
        }
        if (thing is ReportSection section) section.Content = new([new TableRow("Xã An Hải", [new(CellState.Value, 4)])]);
    }

    private static void AssertCopied(ReportingDbContext db, object from, object to, string[] anew)
    {
        foreach (var property in db.Entry(from).Metadata.GetProperties().Where(p => p.PropertyInfo is not null && !anew.Contains(p.Name)))
        {
            var (before, after) = (property.PropertyInfo!.GetValue(from), property.PropertyInfo.GetValue(to));
            Assert.True(property.GetValueComparer().Equals(before, after), $"{property.Name} was '{before}' and is '{after}'");
        }
    }
}
