using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Delegations;

public sealed class DelegationTests
{
    [Theory, BothDatabases]
    public async Task A_deputy_approves_in_the_days_that_the_leader_named_and_not_after(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        await DelegateAsync(app, "phophong", "09/11/2021", "10/11/2021");

        var deputy = await app.SignInAsync("phophong");
        Assert.Contains("Phê duyệt báo cáo", (await deputy.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.True((await deputy.OpenAsync($"/reports/{id}")).Has($"form[action^='/reports/{id}/move'], a[href^='/reports/{id}/move']"));
        // What was delegated cannot be handed on.
        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.GetAsync("/delegations")).StatusCode);

        app.Clock.Advance(TimeSpan.FromDays(2));
        var after = await app.SignInAsync("phophong");
        Assert.DoesNotContain("Phê duyệt báo cáo", (await after.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_delegation_that_is_ended_ends_at_once_and_stays_in_the_list(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        await DelegateAsync(app, "phophong", "09/11/2021", "30/11/2021");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var leader = await app.SignInAsync("lanhdao");
        var ended = await (await leader.OpenAsync("/delegations")).Form("form[action*='End']").SubmitAsync();
        Assert.Contains("09/11/2021 – 09/11/2021", ended.Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        var principal = await app.SignInAsync("phophong");
        Assert.Equal(HttpStatusCode.Forbidden, (await principal.GetAsync("/delegations")).StatusCode);
        Assert.DoesNotContain("Phê duyệt", (await principal.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await scope.Db.Notifications.CountAsync(n => n.Text.Contains("ủy quyền")));
    }

    [Theory]
    [InlineData("", "09/11/2021", "10/11/2021", "Input.DeputyId", "Chọn người được ủy quyền trong đơn vị.")]
    [InlineData("phophong", "08/11/2021", "10/11/2021", "Input.FirstDay", "Ngày bắt đầu không ở trước hôm nay.")]
    [InlineData("phophong", "10/11/2021", "09/11/2021", "Input.LastDay", "Ngày kết thúc không ở trước ngày bắt đầu.")]
    [InlineData("phophong", "10/11/2021", "", "Input.LastDay", "Nhập ngày kết thúc.")]
    public async Task A_span_that_cannot_be_is_refused_at_its_field(string deputy, string first, string last, string field, string error)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        var form = (await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations")).Form("form[action*='Begin']");
        var refused = await form.Fill("DeputyId", deputy.Length == 0 ? "" : await NameAsync(app, deputy)).Fill("FirstDay", first).Fill("LastDay", last).SubmitAsync();
        Assert.Equal(error, refused.Errors[field]);
    }

    private static async Task DelegateAsync(ReportingTestApp app, string deputy, string first, string last)
    {
        var form = (await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations")).Form("form[action*='Begin']");
        var saved = await form.Fill("DeputyId", await NameAsync(app, deputy)).Fill("FirstDay", first).Fill("LastDay", last).SubmitAsync();
        Assert.StartsWith("Đã ủy quyền.", saved.Confirmation, StringComparison.Ordinal);
    }

    private static async Task<string> NameAsync(ReportingTestApp app, string user)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.Users.SingleAsync(u => u.UserName == user)).FullName;
    }
}
