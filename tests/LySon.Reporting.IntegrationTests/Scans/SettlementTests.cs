using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Scans;

/// <summary>Imports that count, or not any more: the counts, the row, its history, and whose they are.</summary>
public sealed class SettlementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finished_import_counts_gives_up_its_file_and_says_so_in_the_history()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var import = await AddAsync(bench, ImportState.Running);
        await StageAsync(bench, import, (venue, Day, 12), (venue, Day.AddDays(-1), 0));
        Assert.Empty(await CountsAsync(bench, venue));
        Assert.True(await FinishAsync(bench, import, bench.Now));
        Assert.Equal([(-1, 0), (0, 12)], await CountsAsync(bench, venue));
        var done = await FindAsync(bench, import.Id);
        Assert.Equal((ImportState.Done, bench.Now, 2, null), (done.State, done.FinishedAt, done.RowsDone, done.Content));
        Assert.Equal(["Người nạp: Trạng thái Đang nạp → Đã nạp"], await bench.HistoryAsync<ScanImport>(import.Id));
        Assert.False(await FinishAsync(bench, import, bench.Now));
    }

    [Theory]
    [InlineData(ImportState.Running, 1)]
    [InlineData(ImportState.Uploaded, 0)]
    [InlineData(ImportState.Cancelled, 0)]
    [InlineData(ImportState.Failed, 0)]
    public async Task Only_the_worker_that_holds_a_running_import_finishes_it(ImportState state, int seconds)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var import = await AddAsync(bench, state);
        await StageAsync(bench, import, (venue, Day, 12));
        Assert.False(await FinishAsync(bench, import, bench.Now.AddSeconds(-seconds)));
        Assert.Empty(await CountsAsync(bench, venue));
        Assert.Equal(state, (await FindAsync(bench, import.Id)).State);
        Assert.Empty(await bench.HistoryAsync<ScanImport>(import.Id));
    }

    [Fact]
    public async Task An_undone_import_brings_back_what_the_newest_other_says_with_its_history()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var imports = new List<ScanImport>();
        foreach (var value in (int[])[5, 7, 9])
        {
            imports.Add(await AddAsync(bench, ImportState.Running));
            await StageAsync(bench, imports[^1], (venue, Day, value));
            await FinishAsync(bench, imports[^1], bench.Now);
        }
        // Clocks that stand still or differ: their order does not.
        var finished = new List<DateTime?>();
        foreach (var import in imports) finished.Add((await FindAsync(bench, import.Id)).FinishedAt);
        Assert.Equal(finished.Order(), finished);
        Assert.Equal(3, finished.Distinct().Count());

        await bench.ActAsync("nhaplieu");
        Assert.True(await UndoAsync(bench, imports[1]));
        Assert.Equal([(0, 9)], await CountsAsync(bench, venue));
        Assert.True(await UndoAsync(bench, imports[2]));
        Assert.Equal([(0, 5)], await CountsAsync(bench, venue));
        Assert.True(await UndoAsync(bench, imports[0]));
        Assert.Equal([(0, null)], await CountsAsync(bench, venue));
        var undone = await FindAsync(bench, imports[2].Id);
        Assert.Equal((ImportState.Undone, bench.Now, "Nhân viên nhập liệu"), (undone.State, undone.UndoneAt, undone.UndoneBy));
        Assert.Equal("Nhân viên nhập liệu: Trạng thái Đã nạp → Đã hoàn tác", (await bench.HistoryAsync<ScanImport>(imports[2].Id))[^1]);
        await using var db = bench.Db();
        Assert.Equal(4, (await db.ScanCounts().SingleAsync(c => c.VenueId == venue.Id, Cancellation)).Version - 1);
        Assert.Equal(0, await db.ScanDays().Where(d => d.AgencyId == venue.AgencyId).SumAsync(d => d.Total + d.Reported, Cancellation));
    }

    [Fact]
    public async Task An_import_is_undone_once_by_its_agency_and_only_while_it_counts()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var import = await AddAsync(bench, ImportState.Running);
        await StageAsync(bench, import, (venue, Day, 12));
        Assert.False(await UndoAsync(bench, import));
        await FinishAsync(bench, import, bench.Now);
        Assert.False(await UndoAsync(bench, import, await bench.AgencyAsync("ba-to")));
        Assert.Equal([(0, 12)], await CountsAsync(bench, venue));
        Assert.True(await UndoAsync(bench, import));
        var history = await bench.HistoryAsync<ScanImport>(import.Id);
        Assert.False(await UndoAsync(bench, import));
        Assert.Equal(history, await bench.HistoryAsync<ScanImport>(import.Id));
    }

    [Fact]
    public async Task A_batch_counts_at_once_with_its_line_in_the_history()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        await bench.ActAsync("nhaplieu");
        var batch = Import(venue.AgencyId, ImportState.Uploaded, null, bench.Now);
        await using (var db = bench.Db()) await new ImportSettlement(db, bench.Clock)
            .TakeAsync(batch, [new(venue.Id, Day, 4), new(venue.Id, Day.AddDays(-1), 6)], bench.Actor, Cancellation);
        Assert.Equal([(-1, 6), (0, 4)], await CountsAsync(bench, venue));
        Assert.Equal((ImportState.Done, bench.Now), ((await FindAsync(bench, batch.Id)).State,
            (await FindAsync(bench, batch.Id)).FinishedAt));
        Assert.Equal(["Nhân viên nhập liệu: Trạng thái  → Đã nạp"], await bench.HistoryAsync<ScanImport>(batch.Id));
    }

    [Fact]
    public async Task Imported_counts_stand_beside_those_of_other_sources_days_and_venues()
    {
        await using var bench = await Bench.StartAsync();
        var (venue, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync());
        await bench.AddCountAsync(venue, Day, 3);
        var import = await AddAsync(bench, ImportState.Running);
        await StageAsync(bench, import, (venue, Day, 12));
        await FinishAsync(bench, import, bench.Now);
        var second = await AddAsync(bench, ImportState.Running);
        await StageAsync(bench, second, (other, Day, 1), (venue, Day.AddDays(-1), 2));
        await FinishAsync(bench, second, bench.Now);
        await UndoAsync(bench, second);
        Assert.Equal([(-1, null), (0, 12)], await CountsAsync(bench, venue));
        Assert.Equal([(0, null)], await CountsAsync(bench, other));
        await using var db = bench.Db();
        Assert.Equal(
            3, (await db.ScanCounts().SingleAsync(c => c.Source == ScanSource.Entered && c.VenueId == venue.Id, Cancellation)).Value);
        Assert.Equal(15, await db.ScanDays().Where(d => d.AgencyId == venue.AgencyId).SumAsync(d => d.Total, Cancellation));
    }

    [Fact]
    public async Task Rows_that_are_staged_already_stay_as_they_were()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var import = await AddAsync(bench, ImportState.Running);
        await StageAsync(bench, import, (venue, Day, 12));
        await StageAsync(bench, import, (venue, Day, 99), (venue, Day.AddDays(-1), 1));
        await FinishAsync(bench, import, bench.Now);
        Assert.Equal([(-1, 1), (0, 12)], await CountsAsync(bench, venue));
    }

    [Theory]
    [InlineData(ImportState.Uploaded, 0, ImportState.Uploaded)]
    [InlineData(ImportState.Uploaded, 1, ImportState.Cancelled)]
    [InlineData(ImportState.Running, 1, ImportState.Running)]
    public async Task A_file_that_nobody_confirmed_is_given_up_after_a_week(ImportState state, int seconds, ImportState left)
    {
        await using var bench = await Bench.StartAsync();
        var import = await bench
            .AddAsync(Import(await bench.AgencyAsync(District), state, null, bench.Now.AddDays(-OldUploads.WaitDays).AddSeconds(-seconds)));
        await using (var db = bench.Db()) await new OldUploads(db, bench.Clock).RunAsync(Cancellation);
        var after = await FindAsync(bench, import.Id);
        Assert.Equal((left, left == ImportState.Cancelled), (after.State, after.Content is null));
    }

    private static ScanImport Import(int agency, ImportState state, DateTime? started, DateTime created) => new()
    {
        AgencyId = agency, State = state, FileName = "so.csv", Content = [1], Hash = new string('0', ScanImport.HashLength), Rows = 2,
        CreatedAt = created, StartedAt = started, ActorName = "Người nạp",
    };

    private static async Task<ScanImport> AddAsync(Bench bench, ImportState state) =>
        await bench.AddAsync(Import(await bench.AgencyAsync(District), state, bench.Now, bench.Now));

    private static async Task StageAsync(Bench bench, ScanImport import, params (Venue Venue, DateOnly Day, int Value)[] counts)
    {
        await using var db = bench.Db();
        await new ImportSettlement(db, bench.Clock).StageAsync(
            import.Id, counts.Select(c => new ImportedCount(c.Venue.Id, c.Day, c.Value)), Cancellation);
    }

    private static async Task<bool> FinishAsync(Bench bench, ScanImport import, DateTime claimed)
    {
        await using var db = bench.Db();
        return await new ImportSettlement(db, bench.Clock).FinishAsync(import, claimed, Cancellation);
    }

    private static async Task<bool> UndoAsync(Bench bench, ScanImport import, int? agency = null)
    {
        await using var db = bench.Db();
        return await new ImportSettlement(db, bench.Clock).UndoAsync(agency ?? import.AgencyId, import.Id, bench.Actor, Cancellation);
    }

    private static async Task<ScanImport> FindAsync(Bench bench, int id)
    {
        await using var db = bench.Db();
        return await db.ScanImports().AsNoTracking().SingleAsync(i => i.Id == id, Cancellation);
    }

    /// <summary>What is imported for a venue, by the days from the tests' day.</summary>
    private static async Task<List<(int Day, int? Value)>> CountsAsync(Bench bench, Venue venue)
    {
        await using var db = bench.Db();
        return [.. (await db.ScanCounts().Where(c => c.VenueId == venue.Id && c.Source == ScanSource.Imported).OrderBy(c => c.Day)
            .ToListAsync(Cancellation)).Select(c => (c.Day.DayNumber - Day.DayNumber, c.Value))];
    }
}
