using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Rollup;

/// <summary>Three levels: the department asks Lý Sơn, which asks its communes first and adds up what they answer.</summary>
public sealed class CollectingTests
{
    private const string Form = "form[data-narrative-form]";

    [Theory, BothDatabases]
    public async Task What_the_units_below_answer_adds_up_above_and_a_later_correction_is_a_doubt_and_no_figure(DatabaseProvider provider)
    {
        await using var app = await ArrangedAsync(provider);
        var (above, officer, staff) = (await app.AskAsync(), await app.SignInAsync("chuyenvien"), await app.SignInAsync("nhaplieu"));
        var below = await CollectAsync(officer, above);
        var report = await app.BeginAsync(above);
        var table = $"/reports/{report}?section={await app.SectionAsync(report, AskingArrangement.Table)}";
        Assert.Contains("đã tiếp nhận 0/2 đơn vị", (await staff.OpenAsync(table)).One(".cells-below").Words(), StringComparison.Ordinal);

        // Only what is accepted counts; each sum leads to those whose figures it is made of.
        var first = await AnswerAsync(app, below, "an-hai", ReportState.Received, 7);
        var second = await AnswerAsync(app, below, "an-vinh", ReportState.Issued, 5);
        var page = await staff.OpenAsync(table);
        Assert.Equal(["cấp dưới 7 (1/2 đơn vị)"], page.All(".cells-source").Select(a => a.Words()));
        page = await page.Form(Form).SubmitAsync("Lấy số cộng vào bảng");
        Assert.Equal(("Đã lấy số cộng từ cấp dưới vào bảng.", "7", ""),
            (page.Confirmation, page.Form(Form)["cell-0-0"], page.Form(Form)["cell-1-0"]));
        var source = await staff.OpenAsync(page.One(".cells-source").GetAttribute("href")!);
        Assert.StartsWith("Số tổ: Xã An Hải", source.One("#figure").Words(), StringComparison.Ordinal);
        Assert.Contains("UBND huyện an-hai", source.One("#figure").Words(), StringComparison.Ordinal);

        // Another one is accepted, then one is corrected: the table stays, its writer and the leader read the doubt.
        await app.AdvanceAsync(second, ReportState.Received);
        await AssertDoubtAsync(12);
        await AnswerAsync(app, below, "an-hai", ReportState.Received, 9, replaces: first);
        await AssertDoubtAsync(14);
        await app.AdvanceAsync(report, ReportState.Submitted);
        var leader = await (await app.SignInAsync("lanhdao")).OpenAsync($"/reports/{report}");
        Assert.Contains(Doubt(14), leader.Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.AdvanceAsync(report, ReportState.Issued);
        staff = await app.SignInAsync("nhaplieu");
        var issued = await staff.OpenAsync($"/reports/{report}");
        Assert.Contains("Số của cấp dưới nay khác báo cáo này", issued.Text, StringComparison.Ordinal);
        Assert.Contains("1 Xã An Hải 7", await staff.PdfWordsAsync($"/reports/{report}/pdf"), StringComparison.Ordinal);

        async Task AssertDoubtAsync(int sum)
        {
            var look = await staff.OpenAsync(table);
            Assert.Equal("7", look.Form(Form)["cell-0-0"]);
            Assert.Contains(Doubt(sum), look.One("#editor-checks").Words(), StringComparison.Ordinal);
        }

        static string Doubt(int sum) => $"Mục 1: “Xã An Hải”, cột “Số tổ” ghi 7, cấp dưới cộng lại {sum}";
    }

    [Fact]
    public async Task The_round_below_is_due_earlier_carries_the_chosen_tables_and_is_made_once()
    {
        await using var app = await ArrangedAsync(DatabaseProvider.Sqlite);
        var (above, officer) = (await app.AskAsync(), await app.SignInAsync("chuyenvien"));
        var page = await officer.OpenAsync($"/requests/{above}/below");
        Assert.Equal("10/11/2021", page.Form()["DueOn"]);
        var late = await page.Form().Fill("DueOn", "12/11/2021").SubmitAsync();
        Assert.Equal(RequestErrors.DueAfterAbove(new(2021, 11, 12)), late.Errors["DueOn"]);
        var early = await page.Form().Fill("DueOn", "09/11/2021").SubmitAsync();
        Assert.Equal(RequestErrors.DueBeforeCutoff, early.Errors["DueOn"]);
        var edit = await page.Form().Fill("DueOn", "10/11/2021").SubmitAsync();
        var again = await page.Form().SubmitAsync();
        Assert.Equal(edit.Address.Replace("/edit", "", StringComparison.Ordinal), again.Address);

        await using var scope = app.NewDb();
        var draft = await scope.Db.Requests().Include(r => r.Outline).Include(r => r.Addressees).SingleAsync(r => r.AboveId == above);
        var asked = await scope.Db.Set<OutlineSection>().SingleAsync(s => s.RequestId == above && s.Table != null);
        Assert.Equal((null, null, new DateTime(2021, 11, 10, 10, 0, 0, DateTimeKind.Utc)), (draft.Number, draft.SentAt, draft.DueAt));
        Assert.Equal([("", null), (asked.Heading, asked.Id), ("", null)],
            draft.Outline.OrderBy(s => s.Position).Select(s => (s.Heading, s.AboveId)));
        Assert.Equal(["an-hai", "an-vinh"], await scope.Db.Agencies().Where(a => draft.Addressees.Select(d => d.AgencyId).Contains(a.Id))
            .Select(a => a.Code).Order().ToListAsync());
        Assert.Contains("Bản soạn chưa gửi.", (await officer.OpenAsync($"/requests/{above}")).Text, StringComparison.Ordinal);
        Assert.Equal("Công văn 1500/STTTT-CNTT",
            (await officer.OpenAsync($"/requests/{draft.Id}")).One($".facts a[href='/requests/{above}']").Words());
    }

    [Fact]
    public async Task Only_an_officer_of_an_agency_that_may_ask_and_has_units_is_offered_it()
    {
        await using var app = await ArrangedAsync(DatabaseProvider.Sqlite);
        var (above, officer, staff) = (await app.AskAsync(), await app.SignInAsync("chuyenvien"), await app.SignInAsync("nhaplieu"));
        Assert.True(await OffersAsync(officer));
        Assert.False(await OffersAsync(staff));
        await using var scope = app.NewDb();
        await scope.Db.Agencies().Where(a => a.Code == "ly-son").ExecuteUpdateAsync(set => set.SetProperty(a => a.MayRequest, false));
        Assert.False(await OffersAsync(officer));
        Assert.Equal($"/requests/{above}", (await officer.OpenAsync($"/requests/{above}/below")).Address);

        async Task<bool> OffersAsync(HttpClient person) =>
            (await person.OpenAsync($"/requests/{above}")).All($"a[href='/requests/{above}/below']").Count > 0;
    }

    /// <summary>The way of the pages, to a round that was sent.</summary>
    private static async Task<int> CollectAsync(HttpClient officer, int above)
    {
        var letter = await (await officer.OpenAsync($"/requests/{above}/below")).Form().SubmitAsync();
        var id = int.Parse(letter.Address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        await letter.Form("#letter").Fill("Number", "25").Fill("IssuedOn", "09/11/2021").SubmitAsync();
        var sent = await (await officer.OpenAsync($"/requests/{id}/send")).Form().SubmitAsync();
        Assert.Equal("Đã gửi yêu cầu đến 2 đơn vị.", sent.Confirmation);
        return id;
    }

    private static async Task<int> AnswerAsync(
        ReportingTestApp app, int round, string agency, ReportState to, int number, int? replaces = null)
    {
        await using var scope = app.NewDb();
        var id = replaces is { } old ? (await scope.Get<ReportStart>().ReplaceAsync(
            (await scope.Db.Agencies().SingleAsync(a => a.Code == agency)).Id, old))!.Id : await app.BeginAsync(round, agency);
        var section = await scope.Db.Set<ReportSection>().SingleAsync(s => s.ReportId == id && s.Table != null);
        section.Content = new([new("Xã An Hải", [new(CellState.Value, number), TableCell.Missing])]);
        await scope.Db.SaveChangesAsync();
        await app.AdvanceAsync(id, to);
        return id;
    }

    private static async Task<ReportingTestApp> ArrangedAsync(DatabaseProvider provider)
    {
        var app = await ReportingTestApp.StartAsync(provider);
        await app.AddAgencyAsync("an-hai", FirstKinds.Commune);
        await app.AddAgencyAsync("an-vinh", FirstKinds.Commune);
        await using var scope = app.NewDb();
        var agencies = await scope.Db.Agencies().ToDictionaryAsync(a => a.Code);
        (agencies["ly-son"].MayRequest, agencies["an-hai"].ParentId, agencies["an-vinh"].ParentId) =
            (true, agencies["ly-son"].Id, agencies["ly-son"].Id);
        await scope.Db.SaveChangesAsync();
        await app.AddUserAsync("chuyenvien", Roles.Province, "ly-son");
        return app;
    }
}
