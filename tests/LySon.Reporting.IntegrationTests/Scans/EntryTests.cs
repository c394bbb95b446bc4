using LySon.Reporting.Core.Scans;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using LySon.Reporting.Web.Features.Scans;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Scans;

/// <summary>What becomes of one typed cell.</summary>
public sealed class EntryTests
{
    /// <param name="stored">What is saved by now, or nothing ("-").</param>
    /// <param name="seen">The value that the person saw; as it stands unless it says otherwise.</param>
    /// <param name="typed">What they typed.</param>
    /// <param name="value">What is saved afterwards.</param>
    [Theory]
    [InlineData("-", "", "12", CellChoice.None, "12", 1)]
    [InlineData("-", "", "0", CellChoice.None, "0", 1)]
    [InlineData("-", "", "", CellChoice.None, "-", 0)]
    [InlineData("5", "5", "12", CellChoice.None, "12", 1)]
    [InlineData("5", "5", "", CellChoice.None, "", 1)]
    [InlineData("5", "5", "5", CellChoice.None, "5", 0)]
    [InlineData("5", "4", "5", CellChoice.None, "5", 0)]
    [InlineData("5", "5", "12", CellChoice.Mine, "12", 1)]
    [InlineData("5", "5", "12", CellChoice.Theirs, "5", 0)]
    [InlineData("5", "5", "999999", CellChoice.None, "999999", 1)]
    public async Task A_cell_is_written_when_it_says_something_else_than_was_seen(
        string stored, string seen, string typed, CellChoice choice, string value, int saved)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var version = stored == "-" ? 0
            : (await bench.AddCountAsync(venue, Day, int.Parse(stored, System.Globalization.CultureInfo.InvariantCulture))).Version;
        var outcome = await SaveAsync(bench, venue.AgencyId, new TypedCell(venue.Id, typed, new(version, Number(seen)), choice));
        Assert.Equal((saved, true), (outcome.Saved, outcome.IsClean));
        Assert.Equal(value, await ValueAsync(bench, venue.Id));
    }

    [Theory]
    [InlineData("999999", true)]
    [InlineData("1000000", false)]
    public void A_count_has_a_largest_value(string typed, bool good) =>
        Assert.Equal(good ? null : ScanErrors.TooLarge, new TypedCell(1, typed, default, CellChoice.None).Parse().Error);

    [Fact]
    public async Task What_somebody_else_saved_since_is_shown_with_who_and_when_and_a_due_choice_is_asked_for()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        await bench.ActAsync("nhaplieu");
        var count = await bench.AddCountAsync(venue, Day, 5);
        var conflict = await SaveAsync(bench, venue.AgencyId, new TypedCell(venue.Id, "12", new(0, null), CellChoice.None));
        Assert.Equal(new(12, 5, "Nhân viên nhập liệu", bench.Now), conflict.Problems[venue.Id].Conflict);
        Assert.Null(conflict.Problems[venue.Id].Error);
        var due = await SaveAsync(bench, venue.AgencyId, new TypedCell(venue.Id, "12", new(count.Version, 5), CellChoice.Due));
        Assert.Equal(ScanErrors.Undecided, due.Problems[venue.Id].Error);
        Assert.Equal("5", await ValueAsync(bench, venue.Id));
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(-5, 0, false)]
    [InlineData(-5, 1, true)]
    public async Task A_venue_takes_counts_from_its_first_day_to_the_one_before_it_closes(int opened, int? closed, bool open)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Day.AddDays(opened), closedOn: closed is { } days ? Day.AddDays(days) : null);
        var outcome = await SaveAsync(bench, venue.AgencyId, new TypedCell(venue.Id, "12", default, CellChoice.None));
        Assert.Equal(open ? [] : [ScanErrors.NotOpen("Chợ", Day)], outcome.Refused);
        Assert.Equal(open ? "12" : "-", await ValueAsync(bench, venue.Id));
    }

    [Fact]
    public async Task Another_agency_s_venue_is_passed_over_in_silence_and_other_days_and_sources_stay()
    {
        await using var bench = await Bench.StartAsync();
        var (venue, foreign) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(agency: "ba-to"));
        await bench.AddCountAsync(venue, Day, 7, ScanSource.Counted);
        await bench.AddCountAsync(venue, Day.AddDays(-1), 8);
        var outcome = await SaveAsync(bench, venue.AgencyId, new(venue.Id, "12", default, CellChoice.None),
            new(foreign.Id, "12", default, CellChoice.None));
        Assert.Equal((1, true), (outcome.Saved, outcome.IsClean));
        await using var db = bench.Db();
        Assert.Equal([(-1, ScanSource.Entered, 8), (0, ScanSource.Counted, 7), (0, ScanSource.Entered, 12)],
            (await db.ScanCounts().Where(c => c.VenueId == venue.Id || c.VenueId == foreign.Id).ToListAsync())
                .Select(c => (c.Day.DayNumber - Day.DayNumber, c.Source, c.Value!.Value)).Order());
    }

    private static async Task<ScanOutcome> SaveAsync(Bench bench, int agency, params TypedCell[] cells)
    {
        await using var db = bench.Db();
        return await new ScanEntry(db).SaveAsync(agency, Day, cells);
    }

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> ValueAsync(Bench bench, int venue)
    {
        await using var db = bench.Db();
        var row = await db.ScanCounts().SingleOrDefaultAsync(c => c.VenueId == venue && c.Day == Day && c.Source == ScanSource.Entered);
        return row is null ? "-" : row.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
