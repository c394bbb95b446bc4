using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class DoubtTests
{
    private static readonly DateOnly Day = new(2021, 11, 8);

    [Theory, BothDatabases]
    public async Task A_jump_is_asked_about_once_kept_with_its_reason_and_asked_anew_only_when_it_grows_much(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await AddJumpAsync(app, 30);
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Contains("Quyết định 1 ngày có lượt quét đáng ngờ", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        var page = await staff.OpenAsync($"/venues/{venue.Id}");
        Assert.Contains("Ngày 08/11/2021: 30 lượt, gấp 10 lần ngày thường.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Rows(), row => row[0].Contains("08/11/2021", StringComparison.Ordinal)
            && row[0].EndsWith("Đáng ngờ", StringComparison.Ordinal));

        var asking = await page.FollowAsync("Xem và quyết định");
        var unsaid = await asking.FormWithButton("Đúng là có nhiều khách").SubmitAsync();
        Assert.Contains(ScanErrors.DoubtReasonMissing, unsaid.Text, StringComparison.Ordinal);
        var done = await asking.FormWithButton("Đúng là có nhiều khách").Fill("Reason", "Lễ khao lề thế lính").SubmitAsync();
        Assert.Equal("Đã giữ nguyên số lượt và ghi lý do.", done.Confirmation);
        Assert.Equal(["Quán Tăng Vọt", "08/11/2021", "Giữ nguyên 30 lượt", "Lễ khao lề thế lính"], done.Rows()[0].Take(4));
        page = await staff.OpenAsync($"/venues/{venue.Id}");
        Assert.False(page.Has("#doubts"));
        Assert.Contains("Lý do: Lễ khao lề thế lính", page.Text, StringComparison.Ordinal);

        await SetAsync(app, venue.Id, 45);
        Assert.Equal([DoubtDecision.Kept], await DecisionsAsync(app, venue.Id));
        await SetAsync(app, venue.Id, 60);
        Assert.Equal([DoubtDecision.Kept, null], await DecisionsAsync(app, venue.Id));
    }

    [Theory, BothDatabases]
    public async Task A_correction_that_takes_scans_away_decides_and_counts_that_are_usual_again_take_the_question_back(
        DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var corrected = await AddJumpAsync(app, 600, "Quán Bị Quét Máy");
        var mistyped = await AddJumpAsync(app, 300, "Quán Gõ Nhầm");
        var staff = await app.SignInAsync("nhaplieu");
        var form = await (await staff.OpenAsync($"/scans/doubts?venue={corrected.Id}")).FollowAsync("Đính chính");
        await form.Form().Fill("Less", "true").Fill("Scans", "500").Fill("Reason", "Máy quét liên tục lúc 2 giờ sáng").SubmitAsync();
        await SetAsync(app, mistyped.Id, 3);
        // A hundred are still many: who corrected has said that they are right.
        Assert.Equal([DoubtDecision.Corrected], await DecisionsAsync(app, corrected.Id));
        Assert.Empty(await DecisionsAsync(app, mistyped.Id));
        var decided = (await staff.OpenAsync("/scans/doubts")).Rows()[0];
        Assert.Equal(["Quán Bị Quét Máy", "08/11/2021", "Đã đính chính 100 lượt", "Máy quét liên tục lúc 2 giờ sáng"], decided.Take(4));
        await TotalsTests.AssertSumsAsync(app);
    }

    [Theory, BothDatabases]
    public async Task What_the_portal_counts_at_a_venue_that_was_quiet_is_asked_about_but_not_at_a_new_one(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var quiet = await app.AddVenueAsync("Quán Vắng");
        var opened = await app.AddVenueAsync("Quán Mới Mở", openedOn: new(2021, 11, 6));
        var old = await app.AddVenueAsync("Quán Ngày Xưa", openedOn: new(2019, 1, 1));
        await using (var scope = app.NewDb())
        {
            scope.Db.AddRange(new ScanHour { VenueId = quiet.Id, Day = Day, Hour = 2, Count = 600 },
                new ScanHour { VenueId = opened.Id, Day = Day, Hour = 9, Count = 600 });
            await scope.Db.SaveChangesAsync();
            await scope.Get<ScanRoller>().RollAsync();
        }
        await app.AddCountAsync(old.Id, Day.AddDays(-DoubtFinder.DaysBack - 30), 5_000, ScanSource.Imported);
        await FindAsync(app);
        await using var look = app.NewDb();
        var doubt = await look.Db.ScanDoubts().SingleAsync();
        Assert.Equal((quiet.Id, Day, 600L, "600 lượt, trong khi 7 ngày trước không có lượt nào"),
            (doubt.VenueId, doubt.Day, doubt.Total, doubt.Said));
        Assert.Empty(await look.Db.ScanDoubtMarks().ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_decide_the_second_is_told_and_nobody_decides_about_scans_that_he_did_not_see(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await AddJumpAsync(app, 30);
        await using var scope = app.NewDb();
        var doubt = await scope.Db.ScanDoubts().AsNoTracking().SingleAsync();
        var doubts = scope.Get<ScanDoubts>();
        foreach (var seen in (int[])[15, 31]) Assert.Equal(ScanErrors.DoubtMoved,
            await doubts.KeepAsync(venue.AgencyId, doubt.Id, seen, "Hội chợ"));
        Assert.Equal(ScanErrors.DoubtMoved, await doubts.KeepAsync(venue.AgencyId + 1, doubt.Id, 30, "Hội chợ"));
        Assert.Null(await doubts.KeepAsync(venue.AgencyId, doubt.Id, 28, "Hội chợ"));
        Assert.Equal(ScanErrors.DoubtMoved, await doubts.KeepAsync(venue.AgencyId, doubt.Id, 30, "Không phải hội chợ"));
        var decided = await scope.Db.ScanDoubts().AsNoTracking().SingleAsync();
        Assert.Equal(("Hội chợ", 28L), (decided.Reason, decided.Total));
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_that_look_at_once_ask_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        foreach (var number in Enumerable.Range(1, 5)) await AddJumpAsync(app, 30, $"Quán {number}", find: false);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FindAsync(app)));
        await FindAsync(app);
        await using var scope = app.NewDb();
        Assert.Equal(5, await scope.Db.ScanDoubts().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Whoever_submits_a_report_is_asked_once_and_the_leader_reads_it_too(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DraftAsync();
        // Not looked at yet: submitting does.
        await AddJumpAsync(app, 30, find: false);
        var staff = await app.SignInAsync("nhaplieu");
        var page = await staff.OpenAsync($"/reports/{id}/submit");
        Assert.Contains("“Quán Tăng Vọt” ngày 08/11/2021, 30 lượt, gấp 10 lần ngày thường", page.One("#asked").Words(),
            StringComparison.Ordinal);

        // A new doubt is asked anew.
        await AddJumpAsync(app, 400, "Quán Khác", find: false);
        var again = await page.FormWithButton("Vẫn trình lãnh đạo duyệt").SubmitAsync();
        Assert.Contains("2 ngày lượt quét đáng ngờ", again.One("#asked").Words(), StringComparison.Ordinal);
        await using (var scope = app.NewDb()) Assert.Equal(ReportState.Draft,
            (await scope.Db.Reports().SingleAsync(r => r.Id == id)).State);
        await again.FormWithButton("Vẫn trình lãnh đạo duyệt").SubmitAsync();
        await using (var scope = app.NewDb()) Assert.Equal(ReportState.Submitted,
            (await scope.Db.Reports().SingleAsync(r => r.Id == id)).State);
        var read = await (await app.SignInAsync("lanhdao")).OpenAsync($"/reports/{id}");
        Assert.Contains("Lượt quét đáng ngờ: “Quán Khác” ngày 08/11/2021, 400 lượt", read.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Statistics_mark_the_days_and_another_agency_neither_sees_nor_decides(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await AddJumpAsync(app, 30);
        await app.AddUserAsync("binhson", Roles.Staff, "binh-son");
        var (staff, province, stranger) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("so"),
            await app.SignInAsync("binhson"));
        foreach (var client in (HttpClient[])[staff, province])
        {
            var page = await client.OpenAsync("/statistics");
            Assert.Contains("1 ngày lượt quét đáng ngờ, chưa ai quyết định", page.One("main .notice").Words(), StringComparison.Ordinal);
            Assert.Equal("Chưa quyết định", page.Rows("[aria-labelledby=dang-ngo-title] table")[0][^1]);
        }
        Assert.Contains("Chưa quyết định", await staff.GetStringAsync("/statistics/dang-ngo.csv"), StringComparison.Ordinal);
        Assert.False((await staff.OpenAsync("/statistics?to=07/11/2021")).Has("[aria-labelledby=dang-ngo-title]"));

        Assert.False((await stranger.OpenAsync("/statistics")).Has("main .notice"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/scans/doubts?venue={venue.Id}")).Status);
        Assert.False((await (await app.SignInAsync("lanhdao")).OpenAsync("/scans/doubts")).Has("main form"));
    }

    /// <summary>A week of three scans a day, and then so many.</summary>
    internal static async Task<Venue> AddJumpAsync(ReportingTestApp app, int scans, string name = "Quán Tăng Vọt", bool find = true)
    {
        var venue = await app.AddVenueAsync(name);
        await using (var scope = app.NewDb())
        {
            scope.Db.AddRange(Enumerable.Range(1, UsualScans.Days)
                .Select(i => new ScanCount { VenueId = venue.Id, Day = Day.AddDays(-i), Source = ScanSource.Entered, Value = 3 }));
            scope.Db.Add(new ScanCount { VenueId = venue.Id, Day = Day, Source = ScanSource.Entered, Value = scans });
            await scope.Db.SaveChangesAsync();
        }
        if (find) await FindAsync(app);
        return venue;
    }

    /// <summary>What a node does by itself every minute, at a clock that stands still.</summary>
    internal static async Task FindAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        await scope.Get<DoubtFinder>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task SetAsync(ReportingTestApp app, int venueId, int scans)
    {
        await using (var scope = app.NewDb())
        {
            (await scope.Db.ScanCounts().SingleAsync(c => c.VenueId == venueId && c.Day == Day && c.Source == ScanSource.Entered)).Value =
                scans;
            await scope.Db.SaveChangesAsync();
        }
        await FindAsync(app);
    }

    private static async Task<List<DoubtDecision?>> DecisionsAsync(ReportingTestApp app, int venueId)
    {
        await using var scope = app.NewDb();
        return await scope.Db.ScanDoubts().Where(d => d.VenueId == venueId).OrderBy(d => d.Id).Select(d => d.Decision).ToListAsync();
    }
}
