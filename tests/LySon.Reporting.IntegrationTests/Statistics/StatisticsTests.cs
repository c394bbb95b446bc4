using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Scans;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Features.Statistics;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Statistics;

public sealed class StatisticsTests
{
    private const string Reference = "from=15/10/2021&to=14/11/2021";

    [Theory, BothDatabases]
    public async Task The_sample_months_add_up_by_day_group_month_and_venue(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("lanhdao");
        var page = await client.OpenAsync("/statistics?" + Reference);
        Assert.Equal("297", page.One(".figure-value").Words());
        Assert.Contains("giảm 64 (17,7%)", page.Text, StringComparison.Ordinal);
        var days = page.Rows(".chart-table table");
        Assert.Equal(31, days.Count);
        Assert.Equal(["Chủ Nhật, 24/10/2021", "chưa báo cáo"], days[9]);
        Assert.Contains(page.Rows("[aria-labelledby=doi-tuong-title] table"), row =>
            row[0] == "Cơ quan, đơn vị hành chính" && row[1] == "275" && row[4] == "20");
        Assert.Equal(["Tháng 11/2021", "41", "27", "14", "0"], page.Rows("[aria-labelledby=thang-title] table")[1]);

        var weeks = await client.OpenAsync("/statistics?by=week&" + Reference);
        Assert.Equal("297", weeks.Rows(".chart-table table").Sum(r => int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture))
            .ToString(System.Globalization.CultureInfo.InvariantCulture));
        var venue = await page.FollowAsync(page.One("[aria-labelledby=nhieu-nhat-title] .row-key").Words());
        Assert.StartsWith("Thống kê ", venue.Title, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_venue_that_reported_zero_is_apart_from_one_that_did_not_report(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var zero = await app.AddVenueAsync("Quán Số Không", agencyCode: "binh-son");
        await app.AddVenueAsync("Quán Chưa Báo", agencyCode: "binh-son");
        var busy = await app.AddVenueAsync("Quán Đông", agencyCode: "binh-son");
        await app.AddCountAsync(zero.Id, new(2021, 11, 8), 0);
        await app.AddCountAsync(busy.Id, new(2021, 11, 8), 7);
        await app.AddUserAsync("nhaplieu2", Roles.Staff, "binh-son");
        var page = await (await app.SignInAsync("nhaplieu2")).OpenAsync("/statistics");
        Assert.Equal(["Tháng 11/2021", "3", "1", "1", "1"], page.Rows("[aria-labelledby=thang-title] table")[^1]);
        Assert.Equal(
            [("Quán Số Không", "0"), ("Quán Chưa Báo", "chưa báo cáo")],
            page.Rows("[aria-labelledby=khong-luot-title] table").Select(r => (r[0], r[3])));
        Assert.Equal(["Quán Đông"], page.Rows("[aria-labelledby=nhieu-nhat-title] table").Select(r => r[0]));
    }

    [Theory, BothDatabases]
    public async Task Venues_without_scans_are_those_that_never_had_one_then_the_longest_silent(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        foreach (var (name, last) in ((string, DateOnly?)[])[("Quán Tháng Mười", new(2021, 10, 31)), ("Quán Tháng Chín", new(2021, 9, 30)),
            ("Quán Chưa Có", null), ("Quán Tháng Này", new(2021, 11, 1))])
        {
            var venue = await app.AddVenueAsync(name, agencyCode: "binh-son");
            if (last is { } day) await app.AddCountAsync(venue.Id, day, 7);
        }
        await app.AddUserAsync("nhaplieu2", Roles.Staff, "binh-son");
        var page = await (await app.SignInAsync("nhaplieu2")).OpenAsync("/statistics");
        Assert.Equal("Không có lượt quét từ 01/11/2021 đến nay", page.One("#khong-luot-title").Words());
        Assert.Equal([("Quán Chưa Có", "chưa có"), ("Quán Tháng Chín", "30/09/2021"), ("Quán Tháng Mười", "31/10/2021")],
            page.Rows("[aria-labelledby=khong-luot-title] table").Select(r => (r[0], r[2])));
    }

    [Theory, BothDatabases]
    public async Task The_province_sees_all_agencies_and_others_only_their_own(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var other = await app.AddVenueAsync("Chợ Bình Sơn", agencyCode: "binh-son");
        await app.AddCountAsync(other.Id, new(2021, 11, 8), 1_000);
        var province = await (await app.SignInAsync("so")).OpenAsync("/statistics?" + Reference);
        Assert.Equal("1.297", province.One(".figure-value").Words());
        Assert.Contains(province.Rows("[aria-labelledby=don-vi-title] table"), row =>
            row[0] == "UBND huyện Bình Sơn" && row[1] == "1.000" && row[2] == "chưa báo cáo");
        var district = await province.FollowAsync("UBND huyện Bình Sơn");
        Assert.Equal("1.000", district.One(".figure-value").Words());

        var own = await app.SignInAsync("nhaplieu");
        Assert.Equal("297", (await own.OpenAsync($"/statistics?agency={other.AgencyId}&" + Reference)).One(".figure-value").Words());
        Assert.Equal(HttpStatusCode.NotFound, (await own.OpenAsync($"/statistics?venue={other.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"/statistics/thoi-gian.csv?venue={other.Id}")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task What_the_portal_counts_shows_by_the_hour_and_on_the_wall(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        using var stream = await client.GetAsync("/statistics/wall?handler=stream", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        Assert.Contains("\"hour\":0", await NextAsync(lines), StringComparison.Ordinal);
        await CountAsync(app, venueId: 3, hour: 15, count: 12);
        // The next reading, and the next step of the stream.
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Contains("\"hour\":12", await NextAsync(lines), StringComparison.Ordinal);

        var page = await client.OpenAsync("/statistics?by=hour&from=09/11/2021&to=09/11/2021");
        Assert.Equal(["15:00 – 15:59", "12"], page.Rows(".chart-table table")[15]);
        Assert.Equal(["16:00 – 16:59", "0"], page.Rows(".chart-table table")[16]);
    }

    [Fact]
    public async Task One_account_does_not_take_the_places_of_all_walls()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var greedy = await app.SignInAsync("nhaplieu");
        var streams = new List<HttpResponseMessage>();
        for (var wall = 0; wall < WallFeed.WallsOfOneMax; wall++) streams.Add(await StreamAsync(greedy));
        Assert.All(streams, s => Assert.Equal(HttpStatusCode.OK, s.StatusCode));

        using var refused = await StreamAsync(greedy);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)),
            (refused.StatusCode, refused.Headers.RetryAfter!.Delta!.Value));
        Assert.StartsWith("Tài khoản này đang mở 8 màn hình", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await StreamAsync(await app.SignInAsync("lanhdao"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        foreach (var stream in streams) stream.Dispose();
    }

    [Fact]
    public void A_wall_that_is_switched_off_gives_its_place_back_once()
    {
        var feed = new WallFeed(null!, TimeProvider.System);
        var own = Enumerable.Range(0, WallFeed.WallsOfOneMax).Select(_ => feed.Enter(1)).ToList();
        Assert.Null(feed.Enter(1).Place);
        own[0].Place!.Dispose();
        own[0].Place!.Dispose();
        Assert.NotNull(feed.Enter(1).Place);
        Assert.Null(feed.Enter(1).Place);
        // All the walls of a node, by as many accounts as it takes.
        var left = WallFeed.WallsMax - WallFeed.WallsOfOneMax;
        for (var wall = 0; wall < left; wall++) Assert.NotNull(feed.Enter(2 + wall / WallFeed.WallsOfOneMax).Place);
        Assert.Equal("Đang có quá nhiều màn hình theo dõi. Chờ một lát, màn hình tự nối lại.", feed.Enter(1_000).Refusal);
    }

    private static Task<HttpResponseMessage> StreamAsync(HttpClient client) =>
        client.GetAsync("/statistics/wall?handler=stream", HttpCompletionOption.ResponseHeadersRead);

    [Fact]
    public async Task Every_table_comes_as_csv_and_as_a_workbook_and_a_name_is_never_a_formula()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var venue = await app.AddVenueAsync("=HYPERLINK(\"x\"), quán");
        await app.AddCountAsync(venue.Id, new(2021, 11, 8), 500);
        var client = await app.SignInAsync("nhaplieu");
        var page = await client.OpenAsync("/statistics?" + Reference);
        var files = page.All(".panel-head a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(10, files.Count);
        foreach (var file in files) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(file)).StatusCode);
        var bytes = await client.GetByteArrayAsync($"/statistics/nhieu-nhat.csv?{Reference}");
        // The mark by which a spreadsheet knows UTF-8.
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Địa điểm,Địa chỉ,Lượt quét\r\n\"'=HYPERLINK(\"\"x\"\"), quán\",,500\r\n",
            System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)), StringComparison.Ordinal);
        Assert.Contains("\"Chủ Nhật, 24/10/2021\",chưa báo cáo\r\n", await client.GetStringAsync($"/statistics/thoi-gian.csv?{Reference}"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/statistics/thoi-gian.pdf")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task The_overview_points_out_a_jump_and_a_venue_that_fell_silent(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var jumping = await app.AddVenueAsync("Quán Tăng Vọt");
        var silent = await app.AddVenueAsync("Quán Im Lặng");
        for (var day = new DateOnly(2021, 11, 1); day < new DateOnly(2021, 11, 8); day = day.AddDays(1)) await app
            .AddCountAsync(jumping.Id, day, 3);
        await app.AddCountAsync(jumping.Id, new(2021, 11, 8), 29);
        await app.AddCountAsync(silent.Id, new(2021, 11, 2), 5);
        var client = await app.SignInAsync("nhaplieu");
        await DoubtTests.FindAsync(app);
        var calm = (await client.OpenAsync("/")).Text;
        Assert.DoesNotContain("Quán Tăng Vọt", calm, StringComparison.Ordinal);

        await app.AddCountAsync(jumping.Id, new(2021, 11, 9), 70);
        await DoubtTests.FindAsync(app);
        var page = (await client.OpenAsync("/")).Text;
        Assert.Contains("Quán Tăng Vọt Ngày 09/11: 70 lượt, gấp 10 lần ngày thường.", page, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        var alarms = new Core.Statistics.ScanAlarms(scope.Db);
        Assert.Contains(await alarms.SilentAsync(silent.AgencyId, new(2021, 11, 9), 100), v => v.Name == "Quán Im Lặng");
        Assert.DoesNotContain(await alarms.SilentAsync(silent.AgencyId, new(2021, 11, 8), 100), v => v.Name == "Quán Im Lặng");
        Assert.DoesNotContain(await alarms.SilentAsync(silent.AgencyId, new(2021, 11, 9), 100), v => v.Name == "Quán Tăng Vọt");
    }

    private static async Task<string> NextAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal)) return line;
        }
        return "the stream has ended";
    }

    private static async Task CountAsync(ReportingTestApp app, int venueId, int hour, int count)
    {
        await using var scope = app.NewDb();
        scope.Db.Add(new ScanHour { VenueId = venueId, Day = new(2021, 11, 9), Hour = hour, Count = count });
        await scope.Db.SaveChangesAsync();
        await new ScanRoller(scope.Db).RollAsync();
    }
}
