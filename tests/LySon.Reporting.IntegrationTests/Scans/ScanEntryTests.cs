using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class ScanEntryTests
{
    private static readonly DateOnly Day = new(2021, 11, 9);
    private const string Address = "/scans?day=09/11/2021";

    [Theory, BothDatabases]
    public async Task The_grid_shows_the_reference_figures_of_the_day(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/scans");
        Assert.Contains("Thứ Ba, 09/11/2021", page.Text);
        Assert.Equal(41, page.All("input.entry-cell").Count);
        Assert.Contains("33/41 địa điểm", page.Text);
        Assert.Contains("Lũy kế đã lưu 696", page.Text);
        Assert.Equal(["653", "43"], page.All(".entry-cumulative td:last-child").Select(c => c.Words()));
    }

    [Fact]
    public async Task Another_day_is_chosen_by_its_date()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/scans");
        var chosen = await page.Form("form[action='/scans'][method=get]").Fill("Ngày", "02/11/2021").SubmitAsync();
        Assert.Contains("Thứ Ba, 02/11/2021", chosen.Text);
        var wrong = await chosen.Form("form[action='/scans'][method=get]").Fill("Ngày", "31/02/2021").SubmitAsync();
        Assert.Equal("31/02/2021", wrong.Form("form[action='/scans'][method=get]")["Ngày"]);
        Assert.NotEqual("", wrong.Errors["day"]);
    }

    [Theory, BothDatabases]
    public async Task Only_changed_cells_are_written_and_zero_differs_from_nothing_reported(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int zero = (await app.AddVenueAsync("Chợ không")).Id, cleared = (await app.AddVenueAsync("Chợ trống")).Id;
        await app.AddCountAsync(cleared, Day, 5);
        var changes = await CountChangesAsync(app);

        var saved = await (await (await app.SignInAsync("nhaplieu")).OpenAsync(Address)).Form().Fill($"v{zero}", "0")
            .Fill($"v{cleared}", "").SubmitAsync();
        Assert.Equal("Đã lưu 2 ô của ngày 09/11/2021.", saved.Confirmation);
        Assert.Equal(0, await ValueAsync(app, zero));
        Assert.Null(await ValueAsync(app, cleared));
        Assert.Equal("", saved.Form()[$"v{cleared}"]);
        Assert.Equal("0", saved.Form()[$"v{zero}"]);
        Assert.Equal(changes + 2, await CountChangesAsync(app));
    }

    [Theory, BothDatabases]
    public async Task A_wrong_cell_is_told_and_kept_and_the_others_are_saved(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int decimals = (await app.AddVenueAsync("Chợ A")).Id, huge = (await app.AddVenueAsync("Chợ B")).Id,
        good = (await app.AddVenueAsync("Chợ C")).Id;
        var page = await (await (await app.SignInAsync("nhaplieu")).OpenAsync(Address)).Form()
            .Fill($"v{decimals}", "26.95").Fill($"v{huge}", "1.000.000").Fill($"v{good}", "1.250").SubmitAsync();
        Assert.Equal([$"Chợ A: {ScanErrors.NotACount}", $"Chợ B: {ScanErrors.TooLarge}"], page.ErrorSummary);
        Assert.Contains("Đã lưu 1 ô, còn 2 ô cần xem lại", page.Text);
        Assert.Equal("26.95", page.Form()[$"v{decimals}"]);
        Assert.Equal("1.000.000", page.Form()[$"v{huge}"]);
        Assert.Equal(1250, await ValueAsync(app, good));

        await page.Form().Fill($"v{decimals}", "27").Fill($"v{huge}", "100").SubmitAsync();
        Assert.Equal(27, await ValueAsync(app, decimals));
        Assert.Equal(100, await ValueAsync(app, huge));
    }

    [Theory, BothDatabases]
    public async Task A_cell_that_somebody_else_changed_is_shown_with_both_values_and_a_choice(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int disputed = (await app.AddVenueAsync("Chợ A")).Id, other = (await app.AddVenueAsync("Chợ B")).Id;
        var client = await app.SignInAsync("nhaplieu");
        PageForm first = (await client.OpenAsync(Address)).Form(), second = (await client.OpenAsync(Address)).Form();
        await first.Fill($"v{disputed}", "3").SubmitAsync();

        var conflict = await second.Fill($"v{disputed}", "5").Fill($"v{other}", "7").SubmitAsync();
        Assert.Equal(7, await ValueAsync(app, other));
        Assert.Equal(3, await ValueAsync(app, disputed));
        var choice = conflict.One($"#venue-{disputed} .entry-conflict").Words();
        Assert.Contains("Nhân viên nhập liệu vừa lưu số khác", choice);
        Assert.Contains("Giữ số đã lưu: 3", choice);
        Assert.Contains("Thay bằng số của tôi: 5", choice);

        var undecided = await conflict.Form().SubmitAsync();
        Assert.Contains(ScanErrors.Undecided, undecided.Text);
        await Choose(undecided, disputed, "mine").SubmitAsync();
        Assert.Equal(5, await ValueAsync(app, disputed));
    }

    [Theory, BothDatabases]
    public async Task Keeping_the_saved_value_writes_nothing(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ A")).Id;
        await app.AddCountAsync(id, Day, 1);
        var client = await app.SignInAsync("nhaplieu");
        PageForm first = (await client.OpenAsync(Address)).Form(), second = (await client.OpenAsync(Address)).Form();
        await first.Fill($"v{id}", "0").SubmitAsync();
        var conflict = await second.Fill($"v{id}", "").SubmitAsync();
        Assert.Contains("Thay bằng số của tôi: chưa báo cáo", conflict.Text);
        var kept = await Choose(conflict, id, "theirs").SubmitAsync();
        Assert.Equal("Không có ô nào thay đổi.", kept.Confirmation);
        Assert.Equal(0, await ValueAsync(app, id));
    }

    [Theory, BothDatabases]
    public async Task Many_people_at_once_lose_nothing(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var ids = new List<int>();
        for (var i = 0; i < 6; i++) ids.Add((await app.AddVenueAsync($"Chợ {i}")).Id);
        var forms = new List<PageForm>();
        // Each at a browser of their own: the line that confirms travels in its cookie.
        foreach (var id in ids) forms.Add((await (await app.SignInAsync("nhaplieu")).OpenAsync(Address)).Form().Fill($"v{id}", "4"));
        var answers = await Task.WhenAll(forms.Select(f => f.SubmitAsync()));
        Assert.All(answers, a => Assert.Equal("Đã lưu 1 ô của ngày 09/11/2021.", a.Confirmation));
        foreach (var id in ids) Assert.Equal(4, await ValueAsync(app, id));
    }

    [Theory, BothDatabases]
    public async Task Two_first_counts_of_one_cell_at_once_end_in_one_count_and_one_choice(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ A")).Id;
        var client = await app.SignInAsync("nhaplieu");
        PageForm first = (await client.OpenAsync(Address)).Form().Fill($"v{id}", "3"),
        second = (await client.OpenAsync(Address)).Form().Fill($"v{id}", "5");
        var answers = await Task.WhenAll(first.SubmitAsync(), second.SubmitAsync());
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Single(answers, a => a.Has(".entry-conflict"));
        await using var scope = app.NewDb();
        Assert.Single(await scope.Db.ScanCounts().Where(c => c.VenueId == id && c.Day == Day).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Counts_of_other_sources_are_shown_beside_and_added(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ A")).Id;
        await app.AddCountAsync(id, Day, 40, ScanSource.Counted);
        var client = await app.SignInAsync("nhaplieu");
        var page = await (await client.OpenAsync(Address)).Form().Fill($"v{id}", "2").SubmitAsync();
        Assert.Contains("cổng đếm 40", page.One($"#venue-{id}").Words());
        Assert.Contains("Lũy kế đã lưu 738", page.Text);
        Assert.Contains("34/42 địa điểm", page.Text);
        Assert.Equal(2, await ValueAsync(app, id));
    }

    [Theory, BothDatabases]
    public async Task An_unusual_count_is_saved_and_flagged(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ A")).Id;
        await app.AddCountAsync(id, Day.AddDays(-1), 1);
        await app.AddCountAsync(id, Day.AddDays(-2), 1);
        var page = await (await (await app.SignInAsync("nhaplieu")).OpenAsync(Address)).Form().Fill($"v{id}", "12").SubmitAsync();
        Assert.Contains(ScanErrors.Unusual(12), page.One($"#venue-{id}").Words());
        Assert.Equal(12, await ValueAsync(app, id));
    }

    [Theory, BothDatabases]
    public async Task A_day_to_come_and_a_day_that_is_none_are_refused(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var future = await client.OpenAsync("/scans?day=10/11/2021");
        Assert.Contains("chưa đến ngày này nên chưa nhập được lượt quét", future.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(future.All(".entry-cell"));
        Assert.Contains("Tháng 2 năm 2021 chỉ có 28 ngày", (await client.OpenAsync("/scans?day=30/02/2021")).Text);
    }

    [Theory, BothDatabases]
    public async Task A_venue_that_closed_meanwhile_is_named_and_not_written(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ A")).Id;
        var client = await app.SignInAsync("nhaplieu");
        var form = (await client.OpenAsync(Address)).Form().Fill($"v{id}", "3");
        await (await client.OpenAsync($"/venues/{id}/close")).Form().Fill("ClosedOn", "09/11/2021").SubmitAsync();
        var page = await form.SubmitAsync();
        Assert.Equal([ScanErrors.NotOpen("Chợ A", Day)], page.ErrorSummary);
        Assert.DoesNotContain(page.All(".entry-cell"), c => c.Id == $"v{id}");
    }

    [Theory, BothDatabases]
    public async Task A_foreign_venue_in_a_forged_form_is_not_written(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("nhaplieu.bs", Roles.Staff, "binh-son");
        int own = (await app.AddVenueAsync("Chợ Bình Sơn", "binh-son")).Id, foreign = (await app.AddVenueAsync("Chợ Lý Sơn")).Id;
        var page = await (await app.SignInAsync("nhaplieu.bs")).OpenAsync(Address);
        Assert.Single(page.All(".entry-cell"));
        page.One($"#v{own}").SetAttribute("name", $"v{foreign}");
        page.One($"input[name=s{own}]").SetAttribute("name", $"s{foreign}");
        await page.Form().Fill($"v{foreign}", "9").SubmitAsync();
        await using var scope = app.NewDb();
        Assert.False(await scope.Db.ScanCounts().AnyAsync(c => c.VenueId == foreign));
    }

    [Fact]
    public async Task Who_only_reads_sees_the_counts_without_fields_and_cannot_send_any()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync("lanhdao")).OpenAsync(Address);
        Assert.Contains("33/41 địa điểm", page.Text);
        Assert.Empty(page.All(".entry-cell"));
        Assert.Equal(HttpStatusCode.Forbidden, (await page.Form("#entry").SubmitAsync()).Status);
    }

    [Theory, BothDatabases]
    public async Task Of_two_thousand_venues_a_hundred_are_entered_at_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("nhaplieu.bs", Roles.Staff, "binh-son");
        await AddManyVenuesAsync(app, 2_000);
        var page = await (await app.SignInAsync("nhaplieu.bs")).OpenAsync(Address);
        foreach (AngleSharp.Html.Dom.IHtmlInputElement cell in page.All(".entry-cell")) cell.Value = "2";
        var saved = await page.Form("#entry").SubmitAsync();
        Assert.Equal("Đã lưu 100 ô của ngày 09/11/2021.", saved.Confirmation);
        Assert.Contains("Lũy kế đã lưu 200", saved.Text);
    }

    private static async Task AddManyVenuesAsync(ReportingTestApp app, int count)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son");
        var group = await scope.Db.VenueGroups().FirstAsync();
        for (var i = 1; i <= count; i++)
            scope.Db.Add(new Core.Venues.Venue
            {
                AgencyId = agency.Id, GroupId = group.Id, Name = $"Địa điểm {i}",
                OpenedOn = new(2021, 9, 1), Position = i
            });
        await scope.Db.SaveChangesAsync();
    }

    private static PageForm Choose(Page page, int venue, string choice)
    {
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.One($"input[type=radio][name=c{venue}][value={choice}]")).IsChecked = true;
        return page.Form("#entry");
    }

    private static async Task<int?> ValueAsync(ReportingTestApp app, int venue)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.ScanCounts().SingleAsync(c => c.VenueId == venue && c.Day == Day && c.Source == ScanSource.Entered)).Value;
    }

    private static async Task<int> CountChangesAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Changes.CountAsync(c => c.Entity == nameof(ScanCount));
    }
}
