using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Editor;

public sealed class TypedTableTests
{
    private const string Form = "form[data-narrative-form]";

    [Theory, BothDatabases]
    public async Task Zero_missing_and_not_applicable_are_kept_apart_and_printed_apart(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (staff, id, section, page) = await OpenAsync(app);
        var saved = await page.Form(Form).Fill("cell-0-0", "0").Fill("cell-0-1", "-").Fill("cell-1-1", "26,95").SubmitAsync();
        Assert.Equal("Đã lưu.", saved.Confirmation);
        Assert.Equal(["0", "–", "", "26,95"], saved.All(".cells-input").Select(i => i.GetAttribute("value")));
        Assert.Equal([new TableCell(CellState.Value, 0), new(CellState.NotApplicable), TableCell.Missing, new(CellState.Value, 26.95m)],
            (await ContentAsync(app, section)).Rows.SelectMany(r => r.Cells));
        Assert.Contains("1 Xã An Hải 0 – 2 Xã An Vĩnh 26,95", await staff.PdfWordsAsync($"/reports/{id}/pdf"), StringComparison.Ordinal);

        // What is missing needs a reason; with one, nothing of the table is in the way any more.
        Assert.Contains("có số liệu còn thiếu", (await staff.OpenAsync($"/reports/{id}/submit")).Text, StringComparison.Ordinal);
        await saved.Form(Form).Fill("MissingReason", "Xã chưa báo cáo.").SubmitAsync();
        Assert.DoesNotContain("Mục 1: có số liệu còn thiếu", (await staff.OpenAsync($"/reports/{id}/submit")).Text,
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_cell_is_refused_at_the_cell_and_one_out_of_range_is_kept_but_not_submitted(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (staff, id, section, page) = await OpenAsync(app);
        var refused = await page.Form(Form).Fill("cell-0-0", "2,5").Fill("cell-1-0", "7").SubmitAsync();
        Assert.Equal(CellText.NotWhole, refused.One("#note-cell-0-0").Words());
        Assert.Equal(("2,5", "7"), (refused.Form(Form)["cell-0-0"], refused.Form(Form)["cell-1-0"]));
        Assert.Empty((await ContentAsync(app, section)).Rows);

        var kept = await refused.Form(Form).Fill("cell-0-0", "51").SubmitAsync();
        Assert.Equal("Số liệu lớn hơn mức cao nhất 50.", kept.One("#note-cell-0-0").Words());
        Assert.Contains("lớn hơn mức cao nhất 50", (await staff.OpenAsync($"/reports/{id}/submit")).One(".notice-red").Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_hears_of_each_cell_while_one_types()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (staff, id, section, page) = await OpenAsync(app);
        var answer = await TypeAsync(staff, id, section, page, ("cell-0-0", "vài"), ("cell-1-0", "60"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Empty(said.GetProperty("errors").EnumerateArray());
        Assert.Equal("Số liệu lớn hơn mức cao nhất 50.", said.GetProperty("cells").GetProperty("cell-1-0").GetString());
        Assert.StartsWith("Chỉ nhập số", said.GetProperty("cells").GetProperty("cell-0-0").GetString(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Rows_of_ones_own_are_added_and_taken_out_without_script(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (_, _, section, page) = await OpenAsync(app, AskingArrangement.Shape with { Rows = [] });
        var saved = await page.Form(Form).Fill("row-0", "Máy tính").Fill("cell-0-0", "3").Fill("row-2", "Đường truyền")
            .Fill("cell-2-0", "1").SubmitAsync("Thêm dòng");
        Assert.Equal(5, saved.All("[data-cells-row]").Count);
        Assert.Equal(["Máy tính", "Đường truyền"], (await ContentAsync(app, section)).Rows.Select(r => r.Name));
        var button = saved.Form(Form).Element.QuerySelector("button[name='remove-row'][value='0']")!;
        button.TextContent = "Bỏ dòng 1";
        await saved.Form(Form).SubmitAsync("Bỏ dòng 1");
        Assert.Equal(["Đường truyền"], (await ContentAsync(app, section)).Rows.Select(r => r.Name));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_fill_one_table_the_second_sees_both_and_nothing_is_written_once_submitted(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (staff, id, section, mine) = await OpenAsync(app);
        var theirs = await staff.OpenAsync($"/reports/{id}?section={section}");
        await theirs.Form(Form).Fill("cell-0-0", "4").Fill("cell-1-0", "5").SubmitAsync();
        var clash = await mine.Form(Form).Fill("cell-0-0", "9").Fill("cell-1-0", "5").SubmitAsync();
        Assert.Contains("Xã An Hải: 4;", clash.One(".conflict").Words(), StringComparison.Ordinal);
        Assert.Equal("9", clash.Form(Form)["cell-0-0"]);

        await app.AdvanceAsync(id, ReportState.Submitted);
        await clash.Form(Form).SubmitAsync("Giữ bản của tôi");
        Assert.Equal(4, (await ContentAsync(app, section)).Rows[0].Cells[0].Number);
    }

    private static async Task<(HttpClient Staff, int Report, int Section, Page Page)> OpenAsync(
        ReportingTestApp app, TableShape? shape = null)
    {
        var id = await app.BeginAsync(await app.AskAsync(shape));
        var (section, staff) = (await app.SectionAsync(id, AskingArrangement.Table), await app.SignInAsync("nhaplieu"));
        return (staff, id, section, await staff.OpenAsync($"/reports/{id}?section={section}"));
    }

    private static async Task<TableContent> ContentAsync(ReportingTestApp app, int section)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.Set<ReportSection>().AsNoTracking().SingleAsync(s => s.Id == section)).Content;
    }

    private static async Task<HttpResponseMessage> TypeAsync(HttpClient staff, int id, int section, Page page,
        params (string Field, string Text)[] cells)
    {
        var form = page.Form(Form);
        foreach (var (field, text) in cells) form.Fill(field, text);
        string[] sent = ["__RequestVerificationToken", "Input.Version", "Input.Heading", "Input.Body", "table", "cell-0-0", "cell-0-1",
            "cell-1-0", "cell-1-1"];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/reports/{id}?section={section}")
        {
            Content = new FormUrlEncodedContent(sent.Select(name => KeyValuePair.Create(name, form[name]))),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return await staff.SendAsync(request);
    }
}
