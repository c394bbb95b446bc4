using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Requests;
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

    [Theory]
    [InlineData("title")]
    [InlineData("recipients")]
    [InlineData("signatory")]
    [InlineData("directives")]
    [InlineData("text")]
    [InlineData("table")]
    [InlineData("cells")]
    public async Task A_deputy_does_not_approve_what_they_wrote_in_any_part(string part)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        await app.AddUserAsync("khac", Roles.Staff, "ly-son");
        var id = part == "cells" ? await app.BeginAsync(await app.AskAsync()) : await app.DraftAsync();
        await WriteAsync(await app.SignInAsync("phophong"), app, id, part);
        await app.AdvanceAsync(id, ReportState.Submitted);
        await DelegateAsync(app, "phophong", "09/11/2021", "10/11/2021");
        await app.DelegateAsync("khac", new(2021, 11, 9), new(2021, 11, 10));

        var refused = await ApproveAsync(await app.SignInAsync("phophong"), id);
        Assert.Equal(WorkflowErrors.OwnReport, refused.Confirmation);
        await using var scope = app.NewDb();
        Assert.Equal(ReportState.Submitted, (await scope.Db.Reports().SingleAsync(r => r.Id == id)).State);
        // Another deputy, who wrote nothing, may: it is not the delegation that is refused.
        Assert.StartsWith("Đã phê duyệt", (await ApproveAsync(await app.SignInAsync("khac"), id)).Confirmation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_who_only_sent_a_report_back_may_approve_it_later()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        await DelegateAsync(app, "phophong", "09/11/2021", "10/11/2021");
        var deputy = await app.SignInAsync("phophong");
        var back = await (await deputy.OpenAsync($"/reports/{id}")).Form("#send-back form").Fill("reason", "Bổ sung số liệu.")
            .SubmitAsync();
        Assert.Equal("Đã trả lại người soạn.", back.Confirmation);
        await app.AdvanceAsync(id, ReportState.Submitted);
        Assert.StartsWith("Đã phê duyệt", (await ApproveAsync(deputy, id)).Confirmation, StringComparison.Ordinal);
    }

    private static async Task<Page> ApproveAsync(HttpClient deputy, int id) =>
        await (await deputy.OpenAsync($"/reports/{id}")).FormWithButton("Phê duyệt").SubmitAsync();

    /// <summary>One change of one part, through its page.</summary>
    private static async Task WriteAsync(HttpClient writer, ReportingTestApp app, int id, string part)
    {
        var page = part switch
        {
            "title" => await (await writer.OpenAsync($"/reports/{id}/details")).Form().Fill("Title", "Về việc khác").SubmitAsync(),
            "recipients" => await (await writer.OpenAsync($"/reports/{id}/recipients")).Form().Fill("Recipients", "Như trên").SubmitAsync(),
            "signatory" => await (await writer.OpenAsync($"/reports/{id}/signatory")).Form().Fill("SignatoryId", "").SubmitAsync(),
            "directives" => await DirectivesAsync(),
            "cells" => await (await SectionAsync(AskingArrangement.Table)).Form("form[data-narrative-form]").Fill("cell-0-0", "4")
                .SubmitAsync(),
            "text" => await (await SectionAsync("Kiến nghị, đề xuất")).Form("form[data-narrative-form]").Fill("Body", "Không có.")
                .SubmitAsync(),
            _ => await (await SectionAsync("Công tác chỉ đạo, triển khai và tuyên truyền")).Form("form[data-narrative-form]")
                .Tick("TableInAppendix").SubmitAsync(),
        };
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);

        async Task<Page> SectionAsync(string heading) => await writer.OpenAsync(
            $"/reports/{id}?section={await app.SectionAsync(id, heading)}");

        async Task<Page> DirectivesAsync()
        {
            var choice = await SectionAsync("Công tác chỉ đạo, triển khai và tuyên truyền");
            ((AngleSharp.Html.Dom.IHtmlInputElement)choice.All("input[name=chosen][checked]")[1]).IsChecked = false;
            return await choice.Form("form[data-choice-form]").SubmitAsync("Lưu lựa chọn");
        }
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
        Assert.Contains("Đã kết thúc 09/11/2021 – 30/11/2021 Kết thúc sớm hôm nay 15:05", ended.Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        var principal = await app.SignInAsync("phophong");
        Assert.Equal(HttpStatusCode.Forbidden, (await principal.GetAsync("/delegations")).StatusCode);
        Assert.DoesNotContain("Phê duyệt", (await principal.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await scope.Db.Notifications().CountAsync(n => n.Text.Contains("ủy quyền")));
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
        var refused = await form.Fill("DeputyId", deputy.Length == 0 ? "" : await NameAsync(app, deputy)).Fill("FirstDay", first)
            .Fill("LastDay", last).SubmitAsync();
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
        return (await scope.Db.Users().SingleAsync(u => u.UserName == user)).FullName;
    }
}
