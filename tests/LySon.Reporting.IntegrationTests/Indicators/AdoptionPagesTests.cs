using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Indicators;

public sealed class AdoptionPagesTests
{
    [Theory, BothDatabases]
    public async Task The_figures_stand_with_percentage_and_change(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var page = await (await app.SignInAsync("lanhdao")).OpenAsync("/adoption");
        Assert.Equal(["09/11/2021", "26,95%", "tăng 184 · tăng 1,62 điểm"], Shown(page.Rows()[0]));
        Assert.Equal(["10/10/2021", "23,34%", "số liệu đầu tiên"], Shown(page.Rows()[2]));
        Assert.DoesNotContain("Thêm số liệu", page.Text);
    }

    [Theory, BothDatabases]
    public async Task An_agency_is_offered_the_applications_that_it_counts_and_not_those_of_others(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", Roles.Staff, "binh-son");
        var (own, other) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("binhson"));
        await (await other.OpenAsync("/adoption/new")).Form().Fill("Application", "Ứng dụng riêng Bình Sơn").Fill("Installed", "1")
            .Fill("Smartphones", "2").SubmitAsync();
        Assert.Equal(["Ứng dụng riêng Bình Sơn"], Offered(await other.OpenAsync("/adoption/new")));
        var offered = Offered(await own.OpenAsync("/adoption/new"));
        Assert.NotEmpty(offered);
        Assert.DoesNotContain("Ứng dụng riêng Bình Sơn", offered);
    }

    private static IReadOnlyList<string> Offered(Page form) =>
        [.. form.All("#applications option").Select(o => o.GetAttribute("value") ?? o.Words())];

    [Theory, BothDatabases]
    public async Task A_figure_is_added_edited_deleted_and_brought_back(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var form = (await client.OpenAsync("/adoption/new")).Form();
        Assert.Equal("11.360", form["Smartphones"]);
        var list = await form.Fill("Application", "Sổ sức khỏe điện tử").Fill("Installed", "1.136").SubmitAsync();
        Assert.Equal("Đã thêm số liệu Sổ sức khỏe điện tử chốt ngày 09/11/2021.", list.Confirmation);
        Assert.Contains("10%", list.Text);

        int id;
        await using (var scope = app.NewDb()) id = (await scope.Db.Adoptions().SingleAsync(a => a.Installed == 1_136)).Id;
        var edited = await (await client.OpenAsync($"/adoption/{id}/edit")).Form().Fill("Installed", "2272").SubmitAsync("Lưu Ctrl S");
        Assert.Contains("20%", edited.Text);
        var deleted = await (await client.OpenAsync($"/adoption/{id}/edit")).FormWithButton("Xóa số liệu").SubmitAsync();
        Assert.DoesNotContain("2.272", deleted.Text);
        Assert.Contains("2.272", (await deleted.FormWithButton("Hoàn tác").SubmitAsync()).Text);
    }

    [Theory, BothDatabases]
    public async Task A_name_that_differs_by_accents_or_a_hyphen_is_the_known_application(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        await (await client.OpenAsync("/adoption/new")).Form().Fill("Application", "pc covid").Fill("AsOf", "08/11/2021")
            .Fill("Installed", "3.000").SubmitAsync();
        await using var scope = app.NewDb();
        Assert.Equal("PC-Covid", (await scope.Db.Applications().SingleAsync()).Name);
        Assert.Equal(4, await scope.Db.Adoptions().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Each_rule_is_told_at_its_field_and_what_was_typed_stays(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var empty = await (await client.OpenAsync("/adoption/new")).Form().Fill("Application", "").Fill("AsOf", "")
            .Fill("Installed", "26.95").Fill("Smartphones", "").SubmitAsync();
        Assert.Equal(AdoptionErrors.ApplicationMissing, empty.Errors["Input.Application"]);
        Assert.Equal(AdoptionErrors.AsOfMissing, empty.Errors["Input.AsOf"]);
        Assert.StartsWith("Chỉ nhập số nguyên", empty.Errors["Input.Installed"]);
        Assert.Equal(AdoptionErrors.SmartphonesMissing, empty.Errors["Input.Smartphones"]);
        Assert.Equal("26.95", empty.Form()["Installed"]);

        var wrong = await empty.Form().Fill("Application", "PC-Covid").Fill("AsOf", "10/11/2021").Fill("Installed", "12")
            .Fill("Smartphones", "11").SubmitAsync();
        Assert.Equal(AdoptionErrors.InFuture, wrong.Errors["Input.AsOf"]);
        Assert.Equal(AdoptionErrors.MoreThanPhones(11), wrong.Errors["Input.Installed"]);

        var taken = await wrong.Form().Fill("AsOf", "09/11/2021").Fill("Smartphones", "0").SubmitAsync();
        Assert.Equal(AdoptionErrors.NoSmartphones, taken.Errors["Input.Smartphones"]);
        Assert.Equal(AdoptionErrors.AlreadyThere("PC-Covid", new(2021, 11, 9)), taken.Errors["Input.AsOf"]);
    }

    [Theory, BothDatabases]
    public async Task Fewer_installs_than_before_are_doubted_once_and_then_saved(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var doubt = await (await client.OpenAsync("/adoption/new")).Form().Fill("AsOf", "25/10/2021").Fill("Installed", "2.800")
            .SubmitAsync();
        Assert.Contains("Số máy đã cài ít hơn 2.878 máy của kỳ chốt 24/10/2021", doubt.Text);
        Assert.Contains("giảm 78", (await doubt.Form().SubmitAsync("Vẫn lưu Ctrl S")).Text);
    }

    [Theory, BothDatabases]
    public async Task Of_two_writers_the_second_sees_both_versions_and_chooses(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int id;
        await using (var scope = app.NewDb()) id = (await scope.Db.Adoptions().SingleAsync(a => a.Installed == 3_062)).Id;
        var client = await app.SignInAsync("nhaplieu");
        Page first = await client.OpenAsync($"/adoption/{id}/edit"), second = await client.OpenAsync($"/adoption/{id}/edit");
        await first.Form().Fill("Installed", "3.100").SubmitAsync("Lưu Ctrl S");
        var conflict = await second.Form().Fill("Installed", "3.200").SubmitAsync("Lưu Ctrl S");
        Assert.Contains("3100", conflict.One(".conflict").Words().Replace(".", "", StringComparison.Ordinal));
        Assert.Contains("3.200", (await conflict.Form().SubmitAsync("Giữ bản của tôi")).Text);
    }

    [Theory, BothDatabases]
    public async Task A_deleted_figure_does_not_come_back_over_a_new_one_of_the_same_day(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int id;
        await using (var scope = app.NewDb()) id = (await scope.Db.Adoptions().SingleAsync(a => a.Installed == 3_062)).Id;
        var client = await app.SignInAsync("nhaplieu");
        var deleted = await (await client.OpenAsync($"/adoption/{id}/edit")).FormWithButton("Xóa số liệu").SubmitAsync();
        await (await client.OpenAsync("/adoption/new")).Form().Fill("Installed", "3.070").SubmitAsync();
        Assert.Equal(AdoptionErrors.AlreadyThere("PC-Covid", new(2021, 11, 9)),
            (await deleted.FormWithButton("Hoàn tác").SubmitAsync()).Confirmation);
    }

    [Theory, BothDatabases]
    public async Task Another_agencys_figure_is_not_found_and_an_empty_page_offers_the_first_step(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("nhaplieu.bs", Roles.Staff, "binh-son");
        int id;
        await using (var scope = app.NewDb()) id = (await scope.Db.Adoptions().FirstAsync()).Id;
        var client = await app.SignInAsync("nhaplieu.bs");
        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync($"/adoption/{id}/edit")).Status);
        Assert.Equal("Thêm số liệu cài đặt", (await (await client.OpenAsync("/adoption")).FollowAsync("Thêm số liệu đầu tiên")).Title);
    }

    private static IEnumerable<string> Shown(IReadOnlyList<string> row) => [row[0], row[3], row[4]];
}
