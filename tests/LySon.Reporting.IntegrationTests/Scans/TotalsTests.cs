using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class TotalsTests
{
    private static readonly DateOnly Day = new(2021, 11, 9);

    [Theory, BothDatabases]
    public async Task Sums_stay_those_of_the_rows_whatever_is_done_to_counts_and_venues(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var first = await app.AddVenueAsync("Chợ một");
        var second = await app.AddVenueAsync("Chợ hai");
        await app.AddCountAsync(first.Id, Day, 7);
        await app.AddCountAsync(second.Id, Day, 0);
        await app.AddCountAsync(first.Id, Day.AddDays(-40), 3, ScanSource.Imported);
        await CountAsync(app, (first.Id, Day, 8, 5), (first.Id, Day, 9, 2), (second.Id, Day.AddDays(-1), 23, 1));
        await RollAsync(app);
        await CountAsync(app, (first.Id, Day, 9, 4));
        await RollAsync(app);
        await AssertSumsAsync(app);

        await EditAsync(app, async db =>
            (await db.ScanCounts().SingleAsync(c => c.VenueId == second.Id && c.Source == ScanSource.Entered)).Value = null);
        await EditAsync(app, async db =>
            (await db.ScanCounts().SingleAsync(c => c.VenueId == first.Id && c.Source == ScanSource.Imported)).Value = 12);
        await AssertSumsAsync(app);

        await app.AddCountAsync(second.Id, Day.AddDays(2), 4);
        await EditAsync(
            app, async db => (await db.ScanCounts().SingleAsync(c => c.VenueId == second.Id && c.Day == Day.AddDays(2))).Value = null);
        await AssertSumsAsync(app);
        await using (var last = app.NewDb()) Assert.Equal(
            Day.AddDays(-1), (await last.Db.Venues().SingleAsync(v => v.Id == second.Id)).LastScanOn);

        var group = await app.AddGroupAsync("Nhóm khác");
        await EditAsync(app, async db => (await db.Venues().SingleAsync(v => v.Id == first.Id)).GroupId = group.Id);
        await EditAsync(app, async db => (await db.Venues().SingleAsync(v => v.Id == second.Id)).ClosedOn = Day.AddDays(3));
        await CountAsync(app, (first.Id, Day, 10, 6));
        await RollAsync(app);
        await AssertSumsAsync(app);
        await using var scope = app.NewDb();
        Assert.Equal(17, await scope.Db.ScanDays().Where(d => d.GroupId == group.Id && d.Source == ScanSource.Counted)
            .SumAsync(d => d.Total));

        await EditAsync(app, async db => (await db.Venues().SingleAsync(v => v.Id == first.Id)).DeletedAt =
            app.Clock.GetUtcNow().UtcDateTime);
        await AssertSumsAsync(app);
        await EditAsync(app, async db => (await db.Venues().IgnoreQueryFilters().SingleAsync(v => v.Id == first.Id)).DeletedAt = null);
        await AssertSumsAsync(app);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_that_roll_at_once_count_nothing_twice(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Chợ đông");
        await CountAsync(app, [.. Enumerable.Range(0, 24).Select(h => (venue.Id, Day, h, h + 1))]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RollAsync(app)));
        await RollAsync(app);
        await using var scope = app.NewDb();
        Assert.Equal(300, (await scope.Db.ScanCounts().SingleAsync(c => c.VenueId == venue.Id)).Value);
        await AssertSumsAsync(app);
    }

    [Theory, BothDatabases]
    public async Task Venues_from_before_codes_get_one_and_two_nodes_give_no_venue_two(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await EditAsync(app, db => db.VenueCodes().ExecuteDeleteAsync());
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var scope = app.NewDb();
            await scope.Get<VenueCodes>().FillAsync();
        }));
        await using var scope = app.NewDb();
        Assert.Equal(await scope.Db.Venues().CountAsync(), await scope.Db.VenueCodes().Where(c => c.ReplacedAt == null)
            .Select(c => c.VenueId).Distinct().CountAsync());
        Assert.Equal(await scope.Db.Venues().CountAsync(), await scope.Db.VenueCodes().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task A_code_is_replaced_once_and_only_by_who_saw_the_one_in_force(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Chợ có mã");
        await using var scope = app.NewDb();
        var code = (await scope.Db.VenueCodes().SingleAsync(c => c.VenueId == venue.Id)).Code;
        var next = await scope.Get<VenueCodes>().ReplaceAsync(venue.AgencyId, venue.Id, code);
        Assert.NotNull(next);
        Assert.NotEqual(code, next);
        Assert.Null(await scope.Get<VenueCodes>().ReplaceAsync(venue.AgencyId, venue.Id, code));
        Assert.Null(await scope.Get<VenueCodes>().ReplaceAsync(venue.AgencyId + 1, venue.Id, next));
        Assert.Equal(next, (await scope.Db.VenueCodes().SingleAsync(c => c.VenueId == venue.Id && c.ReplacedAt == null)).Code);
    }

    private static async Task CountAsync(ReportingTestApp app, params (int Venue, DateOnly Day, int Hour, int Count)[] rows)
    {
        await using var scope = app.NewDb();
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        await new RowWriter(scope.Db)
            .WriteAsync(new Upsert<ScanHour>(h => new { h.VenueId, h.Day, h.Hour, h.Count, h.Rolled }) { Add = h => h.Count },
            [.. rows.Select(r => (object[])[r.Venue, r.Day, r.Hour, r.Count, 0])]);
        await transaction.CommitAsync();
    }

    private static async Task RollAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        await scope.Get<ScanRoller>().RollAsync();
    }

    private static async Task EditAsync(ReportingTestApp app, Func<ReportingDbContext, Task> edit)
    {
        await using var scope = app.NewDb();
        await edit(scope.Db);
        await scope.Db.SaveChangesAsync();
    }

    /// <summary>What was kept with every save is what making all sums anew gives; rows of nothing aside.</summary>
    internal static async Task AssertSumsAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        var kept = await SumsAsync(scope.Db);
        Assert.NotEmpty(kept);
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        await scope.Db.Database.ExecuteSqlRawAsync(TotalsFill.Clear);
        foreach (var sum in (string[])[.. TotalsFill.Statements(app.Database.Provider == DatabaseProvider.PostgreSql),
            TotalsFill.LastScans]) await scope.Db.Database.ExecuteSqlRawAsync(sum);
        Assert.Equal(await SumsAsync(scope.Db), kept);
    }

    private static async Task<List<string>> SumsAsync(ReportingDbContext db) =>
    [
        .. (await db.ScanDays().AsNoTracking().Where(d => d.Reported != 0).ToListAsync())
            .Select(d => $"day {d.AgencyId}/{d.GroupId} {d.Day:O} {d.Source}: {d.Reported} {d.Total}").Order(StringComparer.Ordinal),
        .. (await db.VenueMonths().AsNoTracking().Where(m => m.Reported != 0 && db.Venues().Any(v => v.Id == m.VenueId)).ToListAsync())
            .Select(m => $"venue {m.VenueId} {m.AgencyId}/{m.GroupId} {m.Month:O}: {m.Reported} {m.Total}").Order(StringComparer.Ordinal),
        .. (await db.ScanMonths().AsNoTracking().Where(m => m.Reported != 0).ToListAsync())
            .Select(m => $"month {m.AgencyId}/{m.GroupId} {m.Month:O}: {m.Reported} {m.Active}").Order(StringComparer.Ordinal),
        .. (await db.ScanHourTotals().AsNoTracking().Where(h => h.Total != 0).ToListAsync())
            .Select(h => $"hour {h.AgencyId}/{h.GroupId} {h.Day:O} {h.Hour}: {h.Total}").Order(StringComparer.Ordinal),
        .. (await db.VenueDays().AsNoTracking().Where(d => d.Opened != 0 || d.Closed != 0).ToListAsync())
            .Select(d => $"venues {d.AgencyId}/{d.GroupId} {d.Day:O}: {d.Opened} {d.Closed}").Order(StringComparer.Ordinal),
        .. (await db.Venues().AsNoTracking().ToListAsync()).Select(v => $"last {v.Id}: {v.LastScanOn:O}").Order(StringComparer.Ordinal),
    ];
}
