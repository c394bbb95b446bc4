using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Registrations;

public sealed class RegistrationTests
{
    private const string Group = "Điểm công cộng, doanh nghiệp, hộ kinh doanh";

    [Theory, BothDatabases]
    public async Task An_owner_registers_staff_accept_and_the_private_link_gives_the_poster(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var owner = app.NewClient();
        var sent = await SendAsync(owner, "Quán Gió Biển");
        Assert.StartsWith("/register-venue/", sent.Address, StringComparison.Ordinal);
        Assert.Contains("đang chờ UBND huyện Lý Sơn duyệt", sent.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(sent.Address + "/poster.pdf")).StatusCode);

        var staff = await app.SignInAsync("nhaplieu");
        Assert.Contains("Duyệt 1 đăng ký địa điểm QR", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        await using (var scope = app.NewDb())
            Assert.True(await scope.Db.Notifications().AnyAsync(n => n.Text == "Có đăng ký địa điểm QR mới: Quán Gió Biển."));
        var queue = await staff.OpenAsync("/venues/registrations");
        Assert.Contains("Quán Gió Biển", queue.Text, StringComparison.Ordinal);
        var venue = await (await queue.FollowAsync("Quán Gió Biển")).FormWithButton("Chấp nhận").SubmitAsync();
        Assert.Equal("Quán Gió Biển", venue.Title);
        Assert.Contains("0905 123 456", venue.Text, StringComparison.Ordinal);

        var accepted = await owner.OpenAsync(sent.Address);
        Assert.Contains("UBND huyện Lý Sơn đã chấp nhận", accepted.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", accepted.Response.Headers.CacheControl?.ToString());
        var poster = await owner.GetAsync(sent.Address + "/poster.pdf");
        Assert.Equal("application/pdf", poster.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF-1.7"u8.ToArray(), (await poster.Content.ReadAsByteArrayAsync())[..8]);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(sent.Address[..^1])).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_rejected_owner_reads_why_and_is_forgotten_after_a_month(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var owner = app.NewClient();
        var sent = await SendAsync(owner, "Quán Gió Biển");
        var staff = await app.SignInAsync("nhaplieu");
        var page = await (await staff.OpenAsync("/venues/registrations")).FollowAsync("Quán Gió Biển");
        var without = await page.FormWithButton("Từ chối đăng ký").SubmitAsync();
        Assert.Equal(RegistrationErrors.ReasonMissing, without.Errors["Reason"]);
        var done = await without.FormWithButton("Từ chối đăng ký").Fill("Reason", "Địa chỉ ngoài địa bàn huyện.").SubmitAsync();
        Assert.Equal("Đã từ chối Quán Gió Biển.", done.Confirmation);
        Assert.Contains("Địa chỉ ngoài địa bàn huyện.", (await owner.OpenAsync(sent.Address)).Text, StringComparison.Ordinal);

        await CleanAsync(app);
        Assert.Equal("Nguyễn Thị Biển", (await OnlyAsync(app)).Contact);
        app.Clock.Advance(VenueRegistration.ContactKept + TimeSpan.FromMinutes(1));
        await CleanAsync(app);
        Assert.Equal(("", "", "Quán Gió Biển"), ((await OnlyAsync(app)).Contact, (await OnlyAsync(app)).Phone,
            (await OnlyAsync(app)).Name));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_decide_at_once_only_the_first_makes_a_venue(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await SendAsync(app.NewClient(), "Quán Gió Biển");
        await using var one = app.NewDb();
        await using var two = app.NewDb();
        var (first, second) = (await one.Db.VenueRegistrations().SingleAsync(), await two.Db.VenueRegistrations().SingleAsync());
        var user = await one.Db.Users().Select(u => u.Id).FirstAsync();
        Assert.NotNull(await one.Get<RegistrationQueue>().AcceptAsync(first, user));
        Assert.Null(await two.Get<RegistrationQueue>().AcceptAsync(second, user));
        await using var look = app.NewDb();
        Assert.Equal(1, await look.Db.Venues().CountAsync(v => v.Name == "Quán Gió Biển"));
    }

    [Fact]
    public async Task What_is_missing_is_told_and_programs_repeats_and_foreign_groups_are_refused()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var foreign = await app.AddGroupAsync("Điểm bán tỏi", agencyCode: "binh-son");
        var owner = app.NewClient();
        var empty = await (await owner.OpenAsync("/register-venue")).Form().SubmitAsync();
        Assert.Equal(RegistrationErrors.NameMissing, empty.Errors["Input.Name"]);
        Assert.Equal(RegistrationErrors.ConsentMissing, empty.Errors["Input.Agreed"]);
        var wrongGroup = await Filled(await owner.OpenAsync("/register-venue"), "Quán Gió Biển")
            .Fill("GroupId", foreign.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).SubmitAsync();
        Assert.Equal(RegistrationErrors.GroupUnknown, wrongGroup.Errors["Input.GroupId"]);
        var program = await Filled(await owner.OpenAsync("/register-venue"), "Quán Gió Biển").Fill("Website", "https://example.com")
            .SubmitAsync();
        Assert.Contains(RegistrationErrors.FilledByProgram, program.Text, StringComparison.Ordinal);
        await SendAsync(owner, "Quán Gió Biển");
        Assert.Contains(RegistrationErrors.Twice, (await Filled(await owner.OpenAsync("/register-venue"), "Quán Gió Biển")
            .SubmitAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("Quán Gió Biển", (await OnlyAsync(app)).Name);
    }

    [Fact]
    public async Task Another_agency_does_not_find_it_and_only_staff_decide()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("nhaplieu2", Roles.Staff, "binh-son");
        await SendAsync(app.NewClient(), "Quán Gió Biển");
        var address = $"/venues/registrations/{(await OnlyAsync(app)).Id}";
        var other = await app.SignInAsync("nhaplieu2");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(address)).Status);
        Assert.DoesNotContain("Quán Gió Biển", (await other.OpenAsync("/venues/registrations")).Text, StringComparison.Ordinal);
        Assert.False((await (await app.SignInAsync("lanhdao")).OpenAsync(address)).Has("form.decision"));
    }

    [Fact]
    public async Task One_address_sends_only_so_many_an_hour()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Registrations:PerHour", "1"));
        var owner = app.NewClient();
        await SendAsync(owner, "Quán Gió Biển");
        var second = await Filled(await owner.OpenAsync("/register-venue"), "Quán Sóng").SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, second.Status);
    }

    private static PageForm Filled(Page page, string name) => page.Form().Fill("Name", name).Fill("Address", "Thôn Đông An Hải")
        .Fill("AgencyId", "UBND huyện Lý Sơn").Fill("GroupId", Group).Fill("Contact", "Nguyễn Thị Biển").Fill("Phone", "0905 123 456")
            .Tick("Agreed");

    private static async Task<Page> SendAsync(HttpClient owner, string name) =>
        await Filled(await owner.OpenAsync("/register-venue"), name).SubmitAsync();

    private static async Task<VenueRegistration> OnlyAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.VenueRegistrations().SingleAsync();
    }

    private static async Task CleanAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        await new RejectedContacts(scope.Db, app.Clock).RunAsync(TestContext.Current.CancellationToken);
    }
}
