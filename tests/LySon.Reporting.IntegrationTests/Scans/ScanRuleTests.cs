using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Scans;

/// <summary>Corrections and doubts at their limits, and what they leave behind.</summary>
public sealed class ScanRuleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_keeps_who_when_and_why_and_adds_up_on_its_day()
    {
        await using var bench = await Bench.StartAsync();
        var (venue, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync());
        await bench.AddCountAsync(venue, Day, 10);
        await bench.AddCountAsync(other, Day, 10);
        await bench.ActAsync("nhaplieu");
        Assert.Null(await CorrectAsync(bench, venue, -4));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await CorrectAsync(bench, venue, 1));
        await using var db = bench.Db();
        var rows = await db.ScanCorrections().OrderBy(c => c.Id).ToListAsync(Cancellation);
        var user = await bench.UserAsync("nhaplieu");
        Assert.Equal([(venue.Id, Day, -4, "Đếm nhầm", bench.Now.AddMinutes(-1), user, "Nhân viên nhập liệu"),
            (venue.Id, Day, 1, "Đếm nhầm", bench.Now, user, "Nhân viên nhập liệu")],
            rows.Select(c => (c.VenueId, c.Day, c.Change, c.Reason, c.At, c.ActorId!.Value, c.ActorName)));
        Assert.Equal([(ScanSource.Entered, 10), (ScanSource.Corrected, -3)],
            (await db.ScanCounts().Where(c => c.VenueId == venue.Id).ToListAsync(Cancellation)).OrderBy(c => c.Source)
            .Select(c => (c.Source, c.Value!.Value)));
        Assert.Equal(17, await db.ScanDays().Where(d => d.AgencyId == venue.AgencyId).SumAsync(d => d.Total, Cancellation));
    }

    [Theory]
    [InlineData(-10, true)]
    [InlineData(-11, false)]
    [InlineData(ScanCount.ValueMax - 10, true)]
    [InlineData(ScanCount.ValueMax - 9, false)]
    public async Task A_day_has_neither_less_than_nothing_nor_more_than_a_province(int change, bool done)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        // Six are in the day's counts, four have been scanned and wait to be taken over.
        await bench.AddCountAsync(venue, Day, 6);
        await bench.AddAsync(new ScanHour { VenueId = venue.Id, Day = Day, Hour = 8, Count = 9, Rolled = 5 });
        await bench.AddAsync(new ScanHour { VenueId = venue.Id, Day = Day.AddDays(-1), Hour = 8, Count = 9 });
        await bench.AddCountAsync(venue, Day.AddDays(-1), 100);
        Assert.Equal(done ? null : change < 0 ? ScanErrors.BelowZero(Day, 10) : ScanErrors.TooLarge,
            await CorrectAsync(bench, venue, change));
        await using var db = bench.Db();
        Assert.Equal(done ? 1 : 0, await db.ScanCorrections().CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, ScanErrors.FutureDay)]
    [InlineData(-10, null)]
    [InlineData(-11, "“Chợ” không hoạt động vào ngày 29/10/2021 nên không lưu được lượt quét. "
        + "Kiểm tra ngày tạo mã và ngày đóng của địa điểm.")]
    public async Task A_correction_is_of_a_day_that_has_come_and_on_which_the_venue_was_open(int day, string? refusal)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Day.AddDays(-10));
        Assert.Equal(refusal, await CorrectAsync(bench, venue, 1, Day.AddDays(day)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_closed_venue_is_corrected_until_its_last_day(int closed, bool done)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(closedOn: Day.AddDays(closed));
        Assert.Equal(done ? null : ScanErrors.NotOpen("Chợ", Day), await CorrectAsync(bench, venue, 1));
    }

    [Fact]
    public async Task Another_agency_s_venue_is_not_there_to_be_corrected()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var stranger = await bench.AgencyAsync("ba-to");
        await using var db = bench.Db();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ScanCorrections(db, bench.Actor, bench.Clock)
            .AddAsync(stranger, venue.Id, Day, 1, "Đếm nhầm", Cancellation));
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(5, false)]
    public async Task Who_takes_scans_away_decides_about_the_day_who_adds_some_does_not(int change, bool decided)
    {
        await using var bench = await Bench.StartAsync();
        var (venue, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync());
        await bench.AddCountAsync(venue, Day, 70);
        var (doubt, beside, before) = (await DoubtAsync(bench, venue, Day), await DoubtAsync(bench, other, Day),
            await DoubtAsync(bench, venue, Day.AddDays(-1)));
        await bench.ActAsync("nhaplieu");
        Assert.Null(await CorrectAsync(bench, venue, change));
        await using var db = bench.Db();
        var after = await db.ScanDoubts().SingleAsync(d => d.Id == doubt.Id, Cancellation);
        (DoubtDecision?, long, string, DateTime?, string) expected = decided
            ? (DoubtDecision.Corrected, 65, "Đếm nhầm", bench.Now, "Nhân viên nhập liệu") : (null, 70, "", null, "");
        Assert.Equal(expected, (after.Decision, after.Total, after.Reason, after.DecidedAt, after.DecidedBy));
        Assert.All(await db.ScanDoubts().Where(d => d.Id == beside.Id || d.Id == before.Id).ToListAsync(Cancellation), d =>
            Assert.Null(d.DecidedAt));
    }

    [Theory]
    [InlineData(70, true)]
    [InlineData(71, false)]
    [InlineData(36, true)]
    [InlineData(35, false)]
    public async Task A_day_is_kept_about_scans_that_were_seen_and_have_not_doubled(long seen, bool kept)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var doubt = await DoubtAsync(bench, venue, Day);
        await bench.ActAsync("nhaplieu");
        Assert.Equal(kept ? null : ScanErrors.DoubtMoved, await KeepAsync(bench, doubt, seen, venue.AgencyId));
        Assert.Equal(kept ? ["Nhân viên nhập liệu: Lượt quét đáng ngờ ngày 09/11/2021 " + ScanErrors.Doubtful(seen, (int)seen)
            + " → Giữ nguyên. Lý do: Hội chợ"] : [],
            (await bench.HistoryAsync<Venue>(venue.Id)).Where(h => h.Contains("đáng ngờ", StringComparison.Ordinal)));
        await using var db = bench.Db();
        var after = await db.ScanDoubts().SingleAsync(Cancellation);
        var user = await bench.UserAsync("nhaplieu");
        (DoubtDecision?, long, string, DateTime?, int?, string) expected = kept
            ? (DoubtDecision.Kept, seen, "Hội chợ", bench.Now, user, "Nhân viên nhập liệu") : (null, 70, "", null, null, "");
        Assert.Equal(expected, (after.Decision, after.Total, after.Reason, after.DecidedAt, after.DecidedById, after.DecidedBy));
    }

    [Fact]
    public async Task A_decision_is_the_agency_s_and_made_once()
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        var doubt = await DoubtAsync(bench, venue, Day);
        Assert.Equal(ScanErrors.DoubtMoved, await KeepAsync(bench, doubt, 70, await bench.AgencyAsync("ba-to")));
        Assert.Null(await KeepAsync(bench, doubt, 70, venue.AgencyId));
        Assert.Equal(ScanErrors.DoubtMoved, await KeepAsync(bench, doubt, 70, venue.AgencyId));
    }

    [Theory]
    [InlineData(-DoubtFinder.DaysBack, true)]
    [InlineData(-DoubtFinder.DaysBack - 1, false)]
    public async Task Days_of_a_year_back_are_asked_about_and_no_older_ones(int days, bool asked)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: new(2019, 1, 1));
        await bench.AddCountAsync(venue, Day.AddDays(days), UsualScans.QuietMin);
        await FindAsync(bench);
        await using var db = bench.Db();
        Assert.Equal(asked ? [(venue.AgencyId, Day.AddDays(days), 100L, 0, 0, bench.Now)] : [],
            (await db.ScanDoubts().ToListAsync(Cancellation))
                .Select(d => (d.AgencyId, d.Day, d.Total, d.WeekSum, d.WeekReported, d.FoundAt)));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public async Task A_venue_is_new_for_its_first_week(int age, bool asked)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Day.AddDays(-age));
        await bench.AddCountAsync(venue, Day, UsualScans.QuietMin);
        await FindAsync(bench);
        await using var db = bench.Db();
        Assert.Equal(asked ? 1 : 0, await db.ScanDoubts().CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(-7, false)]
    [InlineData(-8, true)]
    public async Task The_week_before_is_what_is_usual(int busy, bool asked)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(openedOn: Day.AddDays(-60));
        await bench.AddCountAsync(venue, Day, UsualScans.QuietMin);
        await bench.AddCountAsync(venue, Day.AddDays(busy), 50);
        await FindAsync(bench);
        await using var db = bench.Db();
        Assert.Equal(asked ? 1 : 0, await db.ScanDoubts().CountAsync(d => d.Day == Day, Cancellation));
        Assert.Empty(await db.ScanDoubtMarks().Where(m => m.VenueId == venue.Id).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData(139, false)]
    [InlineData(140, true)]
    public async Task What_was_decided_is_asked_anew_at_twice_the_scans(int scans, bool asked)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        await KeepAsync(bench, await DoubtAsync(bench, venue, Day), 70, venue.AgencyId);
        await bench.AddCountAsync(venue, Day, scans);
        await FindAsync(bench, venue.AgencyId);
        await using var db = bench.Db();
        Assert.Equal(asked ? 1 : 0, await db.ScanDoubts().CountAsync(d => d.DecidedAt == null, Cancellation));
    }

    [Fact]
    public async Task Who_relies_on_one_agency_s_days_looks_at_these_alone()
    {
        await using var bench = await Bench.StartAsync();
        var (venue, other) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(agency: "ba-to"));
        foreach (var one in (Venue[])[venue, other]) await bench.AddCountAsync(one, Day, UsualScans.QuietMin);
        await FindAsync(bench, venue.AgencyId);
        await using var db = bench.Db();
        Assert.Equal([venue.Id], await db.ScanDoubts().Select(d => d.VenueId).ToListAsync(Cancellation));
        Assert.Equal([other.Id], await db.ScanDoubtMarks().Where(m => m.VenueId == venue.Id || m.VenueId == other.Id).Select(m => m.VenueId)
            .ToListAsync(Cancellation));
    }

    private static async Task<string?> CorrectAsync(Bench bench, Venue venue, int change, DateOnly? day = null)
    {
        await using var db = bench.Db();
        return await new ScanCorrections(db, bench.Actor, bench.Clock)
            .AddAsync(venue.AgencyId, venue.Id, day ?? Day, change, "Đếm nhầm", Cancellation);
    }

    private static async Task<string?> KeepAsync(Bench bench, ScanDoubt doubt, long seen, int agency)
    {
        await using var db = bench.Db();
        return await new ScanDoubts(db, bench.Actor, bench.Clock).KeepAsync(agency, doubt.Id, seen, " Hội chợ ", Cancellation);
    }

    private static async Task FindAsync(Bench bench, int? agency = null)
    {
        await using var db = bench.Db();
        await new DoubtFinder(db, bench.Clock).FindAsync(agency, Cancellation);
    }

    private static Task<ScanDoubt> DoubtAsync(Bench bench, Venue venue, DateOnly day) => bench.AddAsync(new ScanDoubt
    {
        VenueId = venue.Id, AgencyId = venue.AgencyId, Day = day, Total = 70, WeekSum = 7, WeekReported = 7, FoundAt = bench.Now,
    });
}
