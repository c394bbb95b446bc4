using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.IntegrationTests.Delegations;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Workflow;

/// <summary>A leader's remarks: each thing that must fit, not fitting by itself.</summary>
public sealed class CommentTests
{
    private static readonly string Longest = new('a', SectionComment.TextMaxLength);

    [Fact]
    public async Task A_remark_is_a_leader_s_on_a_section_of_a_report_of_the_own_agency_that_waits()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("lanhdao2", Roles.Leader, "binh-son");
        await app.AddDeputyAsync("phophong");
        var (id, other) = (await app.DraftAsync(), await app.SampleReportAsync());
        await using var scope = app.NewDb();
        var (section, elsewhere) = (await SectionAsync(id), await SectionAsync(other));
        var players = new AccessPlayers(app);

        Assert.Equal((HttpStatusCode.NotFound, 0), await SayAsync("lanhdao", "Sửa."));
        foreach (var state in Enum.GetValues<ReportState>().Where(s => s != ReportState.Submitted))
        {
            await scope.Db.Reports().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state));
            Assert.Equal((HttpStatusCode.NotFound, 0), await SayAsync("lanhdao", "Sửa."));
        }
        await scope.Db.Reports().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Submitted));
        foreach (var person in (string[])["nhaplieu", "vanthu"]) Assert.Equal((HttpStatusCode.Redirect, 0), await SayAsync(person, "Sửa."));
        foreach (var person in (string[])["lanhdao2", "lanhdaoso"])
            Assert.Equal((HttpStatusCode.NotFound, 0), await SayAsync(person, "Sửa."));
        Assert.Equal((HttpStatusCode.NotFound, 0), await SayAsync("lanhdao", "Sửa.", on: elsewhere));
        foreach (var text in (string[])["", "   ", Longest + "a"])
            Assert.Equal((HttpStatusCode.Redirect, 0), await SayAsync("lanhdao", text));
        Assert.Equal((HttpStatusCode.Redirect, 1), await SayAsync("lanhdao", Longest));
        Assert.Equal((HttpStatusCode.Redirect, 2), await SayAsync("phophong", "Sửa lại."));
        var said = await scope.Db.SectionComments().AsNoTracking().OrderBy(c => c.Id).LastAsync();
        Assert.Equal((id, section, "Sửa lại.", TestClock.Start.UtcDateTime, null),
            (said.ReportId, said.SectionId, said.Text, said.At, said.ResolvedAt));
        var deputy = await scope.Db.Users().SingleAsync(u => u.UserName == "phophong");
        Assert.Equal((deputy.Id, deputy.FullName), (said.AuthorId, said.AuthorName));

        async Task<(HttpStatusCode, int)> SayAsync(string person, string text, int? on = null) =>
            (await players.PostAsync(person, $"/reports/{id}/comment", ("sectionId", $"{on ?? section}"), ("text", text)),
                await scope.Db.SectionComments().CountAsync());

        Task<int> SectionAsync(int report) => scope.Db.Set<ReportSection>().Where(s => s.ReportId == report).OrderBy(s => s.Id)
            .Select(s => s.Id).FirstAsync();
    }

    [Fact]
    public async Task A_remark_is_dealt_with_once_by_who_writes_for_its_agency()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("nhaplieu2", Roles.Staff, "binh-son");
        var (id, other) = (await app.DraftAsync(), await app.SampleReportAsync());
        await using var scope = app.NewDb();
        var section = await scope.Db.Set<ReportSection>().Where(s => s.ReportId == id).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        var comments = new[] { new SectionComment { ReportId = id, SectionId = section, Text = "Một.", At = TestClock.Start.UtcDateTime,
            AuthorName = "Lãnh đạo" }, new SectionComment { ReportId = id, SectionId = section, Text = "Hai.",
            At = TestClock.Start.UtcDateTime, AuthorName = "Lãnh đạo" } };
        scope.Db.AddRange(comments);
        await scope.Db.SaveChangesAsync();
        var players = new AccessPlayers(app);

        foreach (var person in (string[])["nhaplieu2", "so"]) Assert.Equal((HttpStatusCode.NotFound, 0), await ResolveAsync(person, id));
        foreach (var person in (string[])["lanhdao", "vanthu"]) Assert.Equal((HttpStatusCode.Redirect, 0), await ResolveAsync(person, id));
        Assert.Equal((HttpStatusCode.NotFound, 0), await ResolveAsync("nhaplieu", other));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((HttpStatusCode.Redirect, 1), await ResolveAsync("nhaplieu", id));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((HttpStatusCode.NotFound, 1), await ResolveAsync("nhaplieu", id));
        var dealt = await scope.Db.SectionComments().AsNoTracking().OrderBy(c => c.Id).Select(c => c.ResolvedAt).ToListAsync();
        Assert.Equal([TestClock.Start.UtcDateTime.AddMinutes(1), null], dealt);

        async Task<(HttpStatusCode, int)> ResolveAsync(string person, int report) =>
            (await players.PostAsync(person, $"/reports/{report}/comment?handler=resolve", ("commentId", $"{comments[0].Id}")),
                await scope.Db.SectionComments().CountAsync(c => c.ResolvedAt != null));
    }
}
