using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Reports.Figures;

/// <summary>
/// The figures of one agency at the end of a day: what lies on the day counts, what lies behind it or belongs to another agency does not.
/// </summary>
public sealed class FigureReaderTests
{
    [Fact]
    public async Task Venues_count_from_the_day_of_their_code_on_and_are_open_until_the_day_before_they_close()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddVenueAsync(openedOn: Day);
        await bench.AddVenueAsync(openedOn: Day.AddDays(1));
        await bench.AddVenueAsync(closedOn: Day);
        await bench.AddVenueAsync(closedOn: Day.AddDays(1));
        await bench.AddVenueAsync(agency: "ba-to");
        var group = (await ReadAsync(bench)).Data.Groups[0];
        Assert.Equal((3, 2), (group.Created, group.Open));
    }

    [Fact]
    public async Task Scans_are_added_up_to_the_cut_off_and_in_the_period_from_its_first_day_to_its_last()
    {
        await using var bench = await Bench.StartAsync();
        var (venue, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(agency: "ba-to"));
        var (start, end) = (Day.AddDays(-20), Day.AddDays(-2));
        foreach (var (day, value) in ((DateOnly, int)[])[(start.AddDays(-1), 1), (start, 10), (end, 100), (end.AddDays(1), 1_000),
            (Day, 10_000), (Day.AddDays(1), 100_000)])
        {
            await bench.AddCountAsync(venue, day, value);
            await bench.AddCountAsync(other, day, 7);
        }
        var group = (await ReadAsync(bench, period: (start, end))).Data.Groups[0];
        Assert.Equal((11_111L, 110L), (group.Scans, group.PeriodScans));
    }

    [Fact]
    public async Task Zero_is_a_figure_and_nothing_reported_is_none()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        await bench.AddVenueAsync(group: 1);
        await bench.AddCountAsync(venue, Day.AddDays(-10), 0);
        var groups = (await ReadAsync(bench, period: (Day.AddDays(-9), Day))).Data.Groups;
        Assert.Equal([(0L, null), (null, (long?)null)], groups.Select(g => (g.Scans, g.PeriodScans)));
    }

    [Fact]
    public async Task A_count_that_was_taken_back_is_nothing_reported()
    {
        await using var bench = await Bench.StartAsync();
        var count = await bench.AddCountAsync(await bench.AddVenueAsync(), Day, 5);
        await using (var db = bench.Db())
        {
            (await db.ScanCounts().SingleAsync(c => c.Id == count.Id)).Value = null;
            await db.SaveChangesAsync();
        }
        Assert.Null((await ReadAsync(bench)).Data.Groups[0].Scans);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(-10, -2, "-10 -2")]
    [InlineData(-10, 5, "-10 0")]
    [InlineData(-10, 0, "-10 0")]
    [InlineData(-10, null, "-10 0")]
    [InlineData(0, 5, "0 0")]
    [InlineData(1, 5, null)]
    public async Task The_period_ends_with_the_cut_off(int? start, int? end, string? expected)
    {
        await using var bench = await Bench.StartAsync();
        var data = (await ReadAsync(bench, period: (start is { } s ? Day.AddDays(s) : null, end is { } e ? Day.AddDays(e) : null))).Data;
        Assert.Equal(expected, data.Period is { } period
            ? $"{period.From.DayNumber - Day.DayNumber} {period.To.DayNumber - Day.DayNumber}" : null);
    }

    [Fact]
    public async Task The_newest_adoption_of_the_cut_off_or_earlier_is_the_figure()
    {
        await using var bench = await Bench.StartAsync();
        Assert.Null((await ReadAsync(bench)).Data.Applications.Single().Newest);
        foreach (var (day, installed) in ((int, int)[])[(-9, 10), (0, 30), (-1, 20), (1, 40)])
            await AddAdoptionAsync(bench, District, Day.AddDays(day), installed);
        await AddAdoptionAsync(bench, "ba-to", Day, 99);
        Assert.Equal(new AdoptionFigures(Day, 30, 100), (await ReadAsync(bench)).Data.Applications.Single().Newest);
        Assert.Equal(new AdoptionFigures(Day.AddDays(-1), 20, 100),
            (await ReadAsync(bench, Day.AddDays(-1))).Data.Applications.Single().Newest);
    }

    [Fact]
    public async Task Groups_are_the_common_ones_and_the_agency_s_own_in_order()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddAsync(new Core.Venues.VenueGroup
        {
            AgencyId = await bench.AgencyAsync(District), Name = "Riêng", ShortName = "Riêng",
            Position = 0
        });
        await bench.AddAsync(new Core.Venues.VenueGroup
        {
            AgencyId = await bench.AgencyAsync("ba-to"), Name = "Của người khác",
            ShortName = "Của người khác", Position = 0
        });
        Assert.Equal(["Riêng", "Cơ quan, đơn vị hành chính", "Điểm công cộng, doanh nghiệp, hộ kinh doanh"],
            (await ReadAsync(bench)).Data.Groups.Select(g => g.ShortName));
    }

    [Fact]
    public async Task Doubts_of_the_cut_off_and_earlier_that_nobody_decided_about_are_named_the_newest_first()
    {
        await using var bench = await Bench.StartAsync();
        var (venue, other) = (await bench.AddVenueAsync("Chợ Mới"), await bench.AddVenueAsync(agency: "ba-to"));
        foreach (var day in (int[])[-1, 0, 1]) await AddDoubtAsync(bench, venue, Day.AddDays(day));
        await AddDoubtAsync(bench, other, Day);
        var decided = await AddDoubtAsync(bench, venue, Day.AddDays(-5));
        await using (var db = bench.Db()) await db.ScanDoubts().Where(d => d.Id == decided.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DecidedAt, bench.Now));
        Assert.Equal([("Chợ Mới", Day), ("Chợ Mới", Day.AddDays(-1))], (await ReadAsync(bench)).Data.Doubts.Select(d => (d.Name, d.Day)));

        for (var i = 10; i < 10 + FigureData.DoubtsMax; i++) await AddDoubtAsync(bench, venue, Day.AddDays(-i));
        Assert.Equal(FigureData.DoubtsMax, (await ReadAsync(bench)).Data.Doubts.Count);
    }

    [Fact]
    public async Task The_letter_s_facts_are_those_of_the_request()
    {
        await using var bench = await Bench.StartAsync();
        var data = (await ReadAsync(bench)).Data;
        Assert.Equal((Day, "1500/STTTT-CNTT", new DateOnly(2021, 11, 8), 3, null),
            (data.CutoffOn, data.RequestNumber, data.RequestedOn, data.Directives, data.Previous));
    }

    private static async Task<ReportFigures> ReadAsync(Bench bench, DateOnly? cutoff = null,
        (DateOnly? From, DateOnly? To) period = default)
    {
        var request = await bench.AddRequestAsync(bench.Now);
        (request.PeriodStart, request.PeriodEnd) = (period.From, period.To);
        await using var db = bench.Db();
        return await new FigureReader(db).ReadAsync(await bench.AgencyAsync(District), cutoff ?? Day, request, directives: 3,
            TestContext.Current.CancellationToken);
    }

    private static async Task AddAdoptionAsync(Bench bench, string agency, DateOnly day, int installed)
    {
        await using var db = bench.Db();
        var application = await db.Applications().Select(a => a.Id).SingleAsync();
        await bench.AddAsync(new Adoption
        {
            AgencyId = await bench.AgencyAsync(agency), ApplicationId = application, AsOf = day,
            Installed = installed, Smartphones = 100
        });
    }

    private static Task<ScanDoubt> AddDoubtAsync(Bench bench, Core.Venues.Venue venue, DateOnly day) => bench.AddAsync(new ScanDoubt
    {
        VenueId = venue.Id, AgencyId = venue.AgencyId, Day = day, Total = 70, WeekSum = 7, WeekReported = 7, FoundAt = bench.Now,
    });
}
