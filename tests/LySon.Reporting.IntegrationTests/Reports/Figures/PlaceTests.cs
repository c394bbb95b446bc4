using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.IntegrationTests.Fixture;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Reports.Figures;

/// <summary>
/// Statistics: the first and the last day of a span, the agency and the group that are asked for, and nothing beside them.
/// </summary>
public sealed class PlaceTests
{
    private static readonly StatisticsSpan Span = new(Day.AddDays(-6), Day);

    [Fact]
    public async Task Days_of_the_span_are_added_by_agency_group_and_venue()
    {
        await using var bench = await Bench.StartAsync();
        var (one, two, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(group: 1),
            await bench.AddVenueAsync(agency: "ba-to"));
        foreach (var (day, value) in ((DateOnly, int)[])[(Span.From.AddDays(-1), 1), (Span.From, 10), (Span.To, 100),
            (Span.To.AddDays(1), 1_000)])
        {
            await bench.AddCountAsync(one, day, value);
            await bench.AddCountAsync(two, day, 2 * value);
            await bench.AddCountAsync(other, day, 5 * value);
        }
        await bench.AddCountAsync(one, Span.From.AddDays(1), null);
        await bench.AddCountAsync(one, Span.From, 3, ScanSource.Imported);
        await using var db = bench.Db();
        var statistics = new ScanStatistics(db);
        async Task<string> Sums(StatisticsScope scope) =>
            string.Join(' ', (await statistics.DaysAsync(scope, Span)).OrderBy(d => d.Key)
                .Select(d => $"{d.Key.DayNumber - Span.From.DayNumber}:{d.Value}"));
        Assert.Equal("0:33 6:300", await Sums(new(one.AgencyId)));
        Assert.Equal("0:20 6:200", await Sums(new(one.AgencyId, two.GroupId)));
        Assert.Equal("0:13 6:100", await Sums(new(one.AgencyId, null, one.Id)));
        Assert.Equal("0:50 6:500", await Sums(new(other.AgencyId)));

        var places = await statistics.PlacesAsync(new(one.AgencyId), Span);
        // The week before ends with the day before the span.
        Assert.Equal((113L, 1L), (places[one.GroupId].Total, places[one.GroupId].Before));
        Assert.Equal((220L, 2L), (places[two.GroupId].Total, places[two.GroupId].Before));
        Assert.Equal((550L, 5L), ((await statistics.PlacesAsync(new(null), Span))[other.AgencyId].Total,
            (await statistics.PlacesAsync(new(null), Span))[other.AgencyId].Before));
    }

    [Fact]
    public async Task Hours_of_the_span_are_added_by_agency_group_and_venue()
    {
        await using var bench = await Bench.StartAsync();
        var (one, two, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(group: 1),
            await bench.AddVenueAsync(agency: "ba-to"));
        foreach (var (venue, times) in ((Core.Venues.Venue, int)[])[(one, 1), (two, 2), (other, 5)])
            foreach (var (day, count) in ((DateOnly, int)[])[(Span.From.AddDays(-1), 1), (Span.From, 10), (Span.To, 100),
                (Span.To.AddDays(1), 1_000)])
                await bench.AddAsync(new ScanHour { VenueId = venue.Id, Day = day, Hour = 8, Count = times * count });
        await using var db = bench.Db();
        await new ScanRoller(db).RollAsync(TestContext.Current.CancellationToken);
        var statistics = new ScanStatistics(db);
        foreach (var (scope, sum) in ((StatisticsScope, long)[])[
            (new(one.AgencyId), 330), (new(one.AgencyId, one.GroupId), 110), (new(one.AgencyId, null, two.Id), 220), (new(null), 880)])
            Assert.Equal([(8, sum)], (await statistics.HoursAsync(scope, Span)).Select(h => (h.Key, h.Value)));
    }

    [Theory]
    [InlineData("2021-11-01", null, 1)]
    [InlineData("2021-11-09", null, 1)]
    [InlineData("2021-11-10", null, 0)]
    [InlineData("2021-09-01", "2021-11-01", 0)]
    [InlineData("2021-09-01", "2021-11-02", 1)]
    public async Task A_venue_is_open_in_a_month_from_its_first_day_in_it_to_its_last(string opened, string? closed, int open)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Date(opened), closedOn: closed is null ? null : Date(closed));
        await using var db = bench.Db();
        Assert.Equal([open], (await new ScanStatistics(db).MonthsAsync(new(venue.AgencyId), new(new(2021, 11, 1), Day))).Select(m => m.Open)
            .DefaultIfEmpty());
    }

    [Fact]
    public async Task A_venue_that_opened_on_the_last_day_of_a_month_was_open_in_it()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: new(2021, 10, 31));
        await using var db = bench.Db();
        Assert.Equal([1, 1], (await new ScanStatistics(db).MonthsAsync(new(venue.AgencyId), new(new(2021, 10, 1), Day)))
            .Select(m => m.Open));
    }

    [Fact]
    public async Task A_month_knows_who_reported_and_who_had_scans()
    {
        await using var bench = await Bench.StartAsync();
        foreach (var value in (int?[])[7, 0, null]) await bench.AddCountAsync(await bench.AddVenueAsync(), Day, value);
        await bench.AddCountAsync(await bench.AddVenueAsync(), Day.AddDays(-30), 5);
        await using var db = bench.Db();
        Assert.Equal([new VenueActivity(new(2021, 10, 1), 4, 1, 1), new VenueActivity(new(2021, 11, 1), 4, 2, 1)],
            await new ScanStatistics(db).MonthsAsync(new(await bench.AgencyAsync(District)), new(Day.AddDays(-30), Day)));
    }

    [Theory]
    [InlineData(-7, null, true)]
    [InlineData(-6, null, false)]
    [InlineData(-39, null, true)]
    [InlineData(-40, null, false)]
    [InlineData(-7, 0, false)]
    [InlineData(-7, 1, true)]
    public async Task A_venue_has_fallen_silent_after_a_week_without_a_scan_until_the_month_after_next(int last, int? closed, bool silent)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Day.AddDays(-60), closedOn: closed is { } days ? Day.AddDays(days) : null);
        await bench.AddCountAsync(venue, Day.AddDays(last), 1);
        await using var db = bench.Db();
        Assert.Equal(silent ? [venue.Id] : [], (await new ScanAlarms(db).SilentAsync(venue.AgencyId, Day, 10)).Select(v => v.VenueId));
        Assert.Empty(await new ScanAlarms(db).SilentAsync(await bench.AgencyAsync("ba-to"), Day, 10));
    }

    [Fact]
    public async Task The_busiest_of_a_month_stand_in_order_and_those_without_scans_are_not_among_them()
    {
        await using var bench = await Bench.StartAsync();
        var (few, many, equal, none, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(), await bench.AddVenueAsync(),
            await bench.AddVenueAsync(), await bench.AddVenueAsync(agency: "ba-to"));
        foreach (var (venue, value) in ((Core.Venues.Venue, int)[])[(few, 5), (many, 9), (equal, 5), (none, 0), (other, 99)]) await bench
            .AddCountAsync(venue, Day, value);
        await bench.AddCountAsync(few, new(2021, 10, 31), 50);
        await using var db = bench.Db();
        var ranking = new VenueRanking(db);
        Assert.Equal([many.Id, few.Id, equal.Id], (await ranking.BusiestAsync(new(many.AgencyId), new(2021, 11, 1), 10)).Select(v => v.Id));
        Assert.Equal([(other.Id, 99L), (many.Id, 9L)], (await ranking.BusiestAsync(new(null), new(2021, 11, 1), 2))
            .Select(v => (v.Id, v.Total)));
        Assert.Empty(await ranking.BusiestAsync(new(many.AgencyId, many.GroupId + 1), new(2021, 11, 1), 10));
    }

    [Theory]
    [InlineData("2021-11-09", null, true)]
    [InlineData("2021-11-10", null, false)]
    [InlineData("2021-09-01", "2021-11-09", false)]
    [InlineData("2021-09-01", "2021-11-10", true)]
    public async Task Among_the_silent_are_those_that_are_open_on_the_day(string opened, string? closed, bool silent)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Date(opened), closedOn: closed is null ? null : Date(closed));
        await using var db = bench.Db();
        Assert.Equal(silent ? [venue.Id] : [], (await new VenueRanking(db).SilentAsync(new(venue.AgencyId), Day, 10)).Select(v => v.Id));
        Assert.Empty(await new VenueRanking(db).SilentAsync(new(venue.AgencyId, venue.GroupId + 1), Day, 10));
    }

    private static DateOnly Date(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
