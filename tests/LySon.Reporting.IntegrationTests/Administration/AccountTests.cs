using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class AccountTests
{
    private const string New = "/administration/users/new";

    [Theory, BothDatabases]
    public async Task A_new_account_signs_in_and_works_for_its_agency(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var added = await (await FilledAsync(await app.SignInAsync("quantri"))).SubmitAsync();
        Assert.Equal("Đã thêm tài khoản tran.thi.hoa.", added.Confirmation);
        var list = await (await app.SignInAsync("quantri")).OpenAsync("/administration/users");
        Assert.Contains(list.Rows(), r => r.Contains("tran.thi.hoa") && r.Contains("UBND huyện Bình Sơn"));

        var inside = await SignInAsync(app, "tran.thi.hoa", added.One(".one-time-code code").TextContent);
        Assert.Equal("/account/password", inside.Address);
        Assert.Contains("UBND huyện Bình Sơn", inside.Document.Body!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserName", "nhaplieu", "Tên đăng nhập nhaplieu đã có người dùng. Chọn tên khác.")]
    [InlineData("UserName", "trần hoa", "Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các dấu . - _ @ +.")]
    [InlineData("UserName", "", "Nhập tên đăng nhập.")]
    [InlineData("FullName", "", "Nhập họ và tên.")]
    [InlineData("AgencyId", "", "Chọn đơn vị của tài khoản. Chỉ tài khoản quản trị không thuộc đơn vị nào.")]
    public async Task A_wrong_account_is_answered_at_its_field_and_not_added(string field, string typed, string sentence)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await FilledAsync(await app.SignInAsync("quantri"))).Fill(field, typed).SubmitAsync();
        Assert.Equal(sentence, page.Errors["Input." + field]);
        if (field != "FullName") Assert.Equal("Trần Thị Hoa", page.Form()["FullName"]);
        await using var scope = app.NewDb();
        Assert.Equal(SampleAccounts.All.Count, await scope.Db.Users().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task A_locked_account_is_put_out_and_comes_back_when_unlocked(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var person = await app.SignInAsync("nhaplieu");
        var administrator = await app.SignInAsync("quantri");
        var address = await AddressAsync(app, "nhaplieu");
        var locked = await (await administrator.OpenAsync(address)).FormWithButton("Khóa tài khoản").SubmitAsync();
        Assert.Equal("Đã khóa tài khoản nhaplieu.", locked.Confirmation);
        Assert.Contains("đã khóa", locked.One(".history").Words(), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/account/sign-in", (await person.OpenAsync("/directives")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await SignInAsync(app, "nhaplieu", SampleAccounts.Password)).Address);

        await (await administrator.OpenAsync(address)).FormWithButton("Mở khóa").SubmitAsync();
        Assert.Equal("/", (await SignInAsync(app, "nhaplieu", SampleAccounts.Password)).Address);
    }

    [Theory, BothDatabases]
    public async Task Another_role_counts_at_once_and_stands_in_the_history(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var person = await app.SignInAsync("lanhdao");
        Assert.Equal(HttpStatusCode.Forbidden, (await person.OpenAsync("/directives/new")).Status);
        var page = await (await app.SignInAsync("quantri")).OpenAsync(await AddressAsync(app, "lanhdao"));
        var saved = await page.Form().Fill("Role", "staff").SubmitAsync();
        Assert.Equal("Đã lưu tài khoản lanhdao.", saved.Confirmation);
        var history = saved.One(".history").Words();
        Assert.Contains("vai trò", history, StringComparison.Ordinal);
        Assert.Contains("Nhân viên nhập liệu", history, StringComparison.Ordinal);
        // The session with the old role ends; the next one has the new.
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/account/sign-in", (await person.OpenAsync("/directives")).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignInAsync("lanhdao")).OpenAsync("/directives/new")).Status);
    }

    [Theory, BothDatabases]
    public async Task The_second_of_two_administrators_sees_both_versions_and_chooses(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var address = await AddressAsync(app, "vanthu");
        var (mine, theirs) = (await (await app.SignInAsync("quantri")).OpenAsync(address),
            await (await app.SignInAsync("quantri")).OpenAsync(address));
        await theirs.Form().Fill("FullName", "Phạm Thị Sương").SubmitAsync();
        var clash = await mine.Form().Fill("Role", "leader").SubmitAsync();
        var shown = clash.One(".conflict").Words();
        Assert.Contains("Phạm Thị Sương", shown, StringComparison.Ordinal);
        Assert.Contains("Lãnh đạo", shown, StringComparison.Ordinal);
        Assert.Equal("Phạm Thị Sương", (await (await app.SignInAsync("quantri")).OpenAsync(address)).Form()["FullName"]);
        Assert.Equal("Đã lưu tài khoản vanthu.", (await clash.Form().SubmitAsync("Giữ bản của tôi")).Confirmation);
        Assert.Equal("leader", (await (await app.SignInAsync("quantri")).OpenAsync(address)).Form()["Role"]);
    }

    [Theory, BothDatabases]
    public async Task A_new_code_takes_the_place_of_a_forgotten_password_and_ends_the_sessions(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var person = await app.SignInAsync("vanthu");
        var page = await (await app.SignInAsync("quantri")).OpenAsync(await AddressAsync(app, "vanthu"));
        var issued = await page.FormWithButton("Cấp mã đăng nhập").SubmitAsync();
        Assert.Equal("Đã cấp mã đăng nhập cho vanthu.", issued.Confirmation);
        Assert.StartsWith("/account/sign-in", (await person.OpenAsync("/register")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await SignInAsync(app, "vanthu", SampleAccounts.Password)).Address);
        Assert.Equal("/account/password", (await SignInAsync(app, "vanthu", issued.One(".one-time-code code").TextContent)).Address);
    }

    [Fact]
    public async Task Administrators_cannot_take_their_own_role_or_lock_themselves_out()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var administrator = await app.SignInAsync("quantri");
        var page = await administrator.OpenAsync(await AddressAsync(app, "quantri"));
        Assert.DoesNotContain("Khóa tài khoản", page.Text, StringComparison.Ordinal);
        var refused = await page.Form().Fill("Role", "staff").Fill("AgencyId", "UBND huyện Lý Sơn").SubmitAsync();
        Assert.Contains("Nhờ quản trị khác", refused.Errors["Input.Role"], StringComparison.Ordinal);
        var form = page.Form();
        form.Element.SetAttribute("action", "?handler=Lock&locked=true");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
    }

    [Fact]
    public async Task An_old_session_is_asked_again_before_it_makes_or_changes_accounts_and_nothing_typed_is_lost()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (administrator, address) = (await app.SignInAsync("quantri"), await AddressAsync(app, "vanthu"));
        var (adding, changing) = (await FilledAsync(administrator), (await administrator.OpenAsync(address)).Form().Fill("Role", "leader"));
        var locking = (await administrator.OpenAsync(address)).FormWithButton("Khóa tài khoản");
        app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
        foreach (var opened in (string[])[New, address])
            Assert.Equal($"/account/confirm?returnUrl={Uri.EscapeDataString(opened)}", (await administrator.OpenAsync(opened)).Address);
        foreach (var form in (PageForm[])[locking, changing, adding])
            Assert.StartsWith("/account/confirm", (await form.SubmitAsync()).Address, StringComparison.Ordinal);
        await using (var scope = app.NewDb())
        {
            Assert.Equal(SampleAccounts.All.Count, await scope.Db.Users().CountAsync());
            Assert.False(await scope.Db.Changes.AnyAsync(c => c.Entity == nameof(ReportingUser)));
        }
        var asked = await adding.SubmitAsync();
        var back = await asked.Form().Fill("Password", SampleAccounts.Password).SubmitAsync();
        Assert.Equal((New, "Trần Thị Hoa", "tran.thi.hoa", "staff"),
            (back.Address, back.Form()["FullName"], back.Form()["UserName"], back.Form()["Role"]));
        Assert.Equal("Đã thêm tài khoản tran.thi.hoa.", (await back.Form().SubmitAsync()).Confirmation);
        // What came back once does not come back again.
        Assert.Equal("", (await administrator.OpenAsync(New)).Form()["FullName"]);
    }

    [Theory, BothDatabases]
    public async Task Of_two_administrators_who_lock_or_demote_each_other_at_once_one_stays(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("quantri2", Roles.Administrator, null);
        var binhSon = await AgencyAsync(app);
        var results = await Task.WhenAll(
            ChangeAsync(app, "quantri", (s, u) => s.SetLockedAsync(u, true)),
            ChangeAsync(app, "quantri2", (s, u) => s.UpdateAsync(u, u.FullName, Roles.Staff, binhSon)));
        Assert.Single(results, r => r.Succeeded);
        Assert.Single(results, AccountService.IsLastAdministrator);
        await using var scope = app.NewDb();
        var role = await scope.Db.Roles().Where(r => r.Name == Roles.Administrator).Select(r => r.Id).SingleAsync();
        var administrators = await scope.Db.Users().Where(u => scope.Db.UserRoles().Any(l => l.UserId == u.Id && l.RoleId == role))
            .ToListAsync();
        Assert.Single(administrators, a => a.LockoutEnd is null);
    }

    private static async Task<Microsoft.AspNetCore.Identity.IdentityResult> ChangeAsync(
        ReportingTestApp app, string userName, Func<AccountService, ReportingUser,
        Task<Microsoft.AspNetCore.Identity.IdentityResult>> change)
    {
        await using var scope = app.NewDb();
        return await change(scope.Get<AccountService>(), await scope.Db.Users().SingleAsync(u => u.UserName == userName));
    }

    private static async Task<int> AgencyAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Agencies().Where(a => a.Code == "binh-son").Select(a => a.Id).SingleAsync();
    }

    private static async Task<PageForm> FilledAsync(HttpClient client) => (await client.OpenAsync(New)).Form()
        .Fill("FullName", "Trần Thị Hoa").Fill("UserName", "tran.thi.hoa").Fill("Role", "staff").Fill("AgencyId", "UBND huyện Bình Sơn");

    private static async Task<string> AddressAsync(ReportingTestApp app, string userName)
    {
        await using var scope = app.NewDb();
        return $"/administration/users/{await scope.Db.Users().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync()}";
    }

    private static async Task<Page> SignInAsync(ReportingTestApp app, string userName, string password) =>
        await (await app.NewClient().OpenAsync("/account/sign-in")).Form().Fill("UserName", userName).Fill("Password", password)
            .SubmitAsync();
}
