using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

public sealed class AskingTests
{
    [Theory, BothDatabases]
    public async Task A_request_is_built_without_script_seen_by_nobody_until_it_is_sent_and_then_by_everyone_asked(
        DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (province, district) = (await app.SignInAsync("so"), await app.SignInAsync("nhaplieu"));
        var outline = await (await province.OpenAsync("/requests/new")).Letter().SubmitAsync();
        Assert.Equal("Đã lưu bản soạn Công văn 1500/STTTT-CNTT.", outline.Confirmation);

        outline = await outline.Form(".outline-builder").Fill("NewKind", "Narrative").SubmitAsync("Thêm mục");
        outline = await outline.Form(".outline-builder").Fill("Input.Sections[1].Heading", "Kết quả").Fill("NewKind", "Table")
            .SubmitAsync("Thêm mục");
        outline = await outline.Form(".outline-builder").Fill("Input.Sections[2].Heading", "Số liệu")
            .Fill("Input.Sections[2].Columns[0].Name", "Số tổ").Fill("Input.Sections[2].Columns[0].Max", "50")
            .Fill("Input.Sections[2].Rows", "Xã An Hải\nXã An Vĩnh").SubmitAsync("Thêm cột");
        outline = await outline.Form(".outline-builder").Fill("Input.Sections[2].Columns[1].Name", "Ghi chú")
            .Fill("Input.Sections[2].Columns[1].Kind", "Text").Tick("Input.Sections[2].Columns[1].Required", false)
            .SubmitAsync("Lưu đề cương Ctrl S");
        Assert.Equal("Đã lưu đề cương.", outline.Confirmation);
        outline = await PressAsync(outline, "up:2");
        Assert.Equal(["Số liệu", "Kết quả"], new[] { 1, 2 }.Select(i => outline.Form(".outline-builder")[$"Input.Sections[{i}].Heading"]));
        outline = await outline.Form(".outline-builder").SubmitAsync("Lưu đề cương Ctrl S");

        var id = int.Parse(outline.Address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.NotFound, (await district.OpenAsync($"/requests/{id}")).Status);
        Assert.DoesNotContain("1500/STTTT-CNTT", (await district.OpenAsync("/requests")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1500/STTTT-CNTT", (await district.OpenAsync("/reports/new")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.ToldAsync("nhaplieu"), t => t.Contains("1500", StringComparison.Ordinal));

        var sent = await (await province.OpenAsync($"/requests/{id}/send")).Form().SubmitAsync();
        Assert.Equal("Đã gửi yêu cầu đến 13 đơn vị.", sent.Confirmation);
        Assert.Contains("Còn 3 ngày", (await district.OpenAsync($"/requests/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal("Yêu cầu báo cáo mới: Công văn 1500/STTTT-CNTT, hạn gửi 17:00 12/11/2021.", (await app.ToldAsync("nhaplieu"))[0]);

        await using var scope = app.NewDb();
        var sections = await scope.Db.Set<OutlineSection>().Where(s => s.RequestId == id).OrderBy(s => s.Position).ToListAsync();
        Assert.Equal([OpeningSection.Kind, TypedTableSection.Kind, NarrativeSection.Kind, ClosingSection.Kind],
            sections.Select(s => s.Kind));
        Assert.Equal([new("Số tổ", "", ColumnKind.WholeNumber, Required: true, Max: 50, Key: 1),
            new("Ghi chú", "", ColumnKind.Text, Required: false, Key: 2)], sections[1].Table!.Columns);
        Assert.Equal(["Xã An Hải", "Xã An Vĩnh"], sections[1].Table!.Rows);
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_asked_reads_what_was_amended_whoever_was_taken_out_reads_that(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", Roles.Staff, "binh-son");
        await app.AddUserAsync("bato", Roles.Leader, "ba-to");
        var (id, province) = (await app.AskAsync(), await app.SignInAsync("so"));
        var form = (await province.OpenAsync($"/requests/{id}/edit")).Form("#letter").Fill("DueOn", "15/11/2021");
        foreach (var box in form.Element.QuerySelectorAll("input[name='Input.Agencies']").Cast<AngleSharp.Html.Dom.IHtmlInputElement>())
            box.IsChecked = box.NextElementSibling!.Words() is "UBND huyện Lý Sơn" or "UBND huyện Ba Tơ";
        Assert.Equal("Đã lưu, các đơn vị đã được báo những chỗ thay đổi.", (await form.SubmitAsync()).Confirmation);
        Assert.Equal("Công văn 1500/STTTT-CNTT được sửa: Hạn gửi: 12/11/2021 17:00 → 15/11/2021 17:00; "
            + "Đơn vị báo cáo: 2 đơn vị → 2 đơn vị; thêm “UBND huyện Ba Tơ”; bỏ “UBND huyện Bình Sơn”.",
            (await app.ToldAsync("nhaplieu"))[0]);
        Assert.Equal(["Yêu cầu báo cáo mới: Công văn 1500/STTTT-CNTT, hạn gửi 17:00 15/11/2021."], await app.ToldAsync("bato"));
        Assert.Equal(["Đơn vị không còn phải báo cáo theo Công văn 1500/STTTT-CNTT."], await app.ToldAsync("binhson"));

        var outline = await (await province.OpenAsync($"/requests/{id}/outline")).Form(".outline-builder")
            .Fill("Input.Sections[1].Heading", "Tổ số").SubmitAsync();
        Assert.Equal("Đã lưu đề cương, các đơn vị đã được báo.", outline.Confirmation);
        Assert.Equal("Công văn 1500/STTTT-CNTT được sửa: Đề cương: 3 mục → 3 mục; sửa “Tổ số”.", (await app.ToldAsync("nhaplieu"))[0]);
    }

    [Theory, BothDatabases]
    public async Task An_amended_outline_reaches_the_draft_loses_nothing_and_is_noticed_in_the_editor_until_it_was_seen(
        DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (id, province, staff) = (await app.AskAsync(), await app.SignInAsync("so"), await app.SignInAsync("nhaplieu"));
        var report = await app.BeginAsync(id);
        const string form = "form[data-narrative-form]";
        var table = $"/reports/{report}?section={await app.SectionAsync(report, AskingArrangement.Table)}";
        var typed = await (await staff.OpenAsync(table)).Form(form).Fill("cell-0-0", "7").Fill("cell-1-1", "95").SubmitAsync();
        Assert.Empty(typed.All(".amended"));

        // The first column is renamed, the second goes, a section comes.
        var outline = await province.OpenAsync($"/requests/{id}/outline");
        Assert.Contains("1 đơn vị đã soạn báo cáo.", outline.Text, StringComparison.Ordinal);
        outline = await PressAsync(outline, "column-remove:1:1");
        outline = await outline.Form(".outline-builder").Fill("Input.Sections[1].Columns[0].Name", "Số tổ công nghệ")
            .SubmitAsync("Thêm mục");
        var saved = await outline.Form(".outline-builder").Fill("Input.Sections[2].Heading", "Kiến nghị")
            .SubmitAsync("Lưu và báo các đơn vị Ctrl S");
        Assert.Equal("Đã lưu đề cương, các đơn vị đã được báo.", saved.Confirmation);

        var page = await staff.OpenAsync(table);
        Assert.Equal("7", page.Form(form)["cell-0-0"]);
        Assert.Contains("Cột “Tỷ lệ hộ có mạng (%)”: Xã An Vĩnh 95", page.Text, StringComparison.Ordinal);
        var notice = page.One(".amended").Words();
        Assert.Contains("cột “Số tổ” đổi tên thành “Số tổ công nghệ”; bỏ cột “Tỷ lệ hộ có mạng”", notice, StringComparison.Ordinal);
        Assert.Contains("Thêm mục “Kiến nghị”.", notice, StringComparison.Ordinal);
        Assert.NotEmpty((await staff.OpenAsync($"/reports/{report}/recipients")).All(".amended"));
        var seen = await page.Form(".amended form").SubmitAsync();
        Assert.Empty(seen.All(".amended"));
        var let = await seen.FormWithButton("Bỏ số liệu giữ lại").SubmitAsync();
        Assert.DoesNotContain("Xã An Vĩnh 95", let.Text, StringComparison.Ordinal);

        // The table goes from the outline and stays in the report until its writer leaves it out, which can be undone.
        await (await PressAsync(await province.OpenAsync($"/requests/{id}/outline"), "remove:1")).Form(".outline-builder")
            .SubmitAsync("Lưu và báo các đơn vị Ctrl S");
        var own = await staff.OpenAsync(table);
        Assert.Equal("7", own.Form(form)["cell-0-0"]);
        var left = await own.FormWithButton("Bỏ mục này").SubmitAsync();
        Assert.Equal($"Đã bỏ mục “{AskingArrangement.Table}”.", left.Confirmation);
        Assert.Equal("7", (await left.FormWithButton("Hoàn tác").SubmitAsync()).Form(form)["cell-0-0"]);
    }

    [Fact]
    public async Task A_number_that_a_letter_of_the_year_carries_already_is_asked_about_once()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AskAsync();
        var province = await app.SignInAsync("so");
        var asked = await (await province.OpenAsync("/requests/new")).Letter().SubmitAsync();
        Assert.Contains("Số 1500 đã dùng trong năm 2021 cho Công văn 1500/STTTT-CNTT ngày 08/11/2021.", asked.Text,
            StringComparison.Ordinal);
        var saved = await asked.Form("#letter").SubmitAsync("Vẫn lưu Ctrl S");
        Assert.Equal("Đã lưu bản soạn Công văn 1500/STTTT-CNTT.", saved.Confirmation);
        var id = saved.Address.Split('/')[2];
        Assert.Equal("Đã lưu bản soạn.",
            (await (await province.OpenAsync($"/requests/{id}/edit")).Form("#letter").SubmitAsync()).Confirmation);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_edit_one_request_the_second_sees_both_versions(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (id, province) = (await app.AskAsync(), await app.SignInAsync("so"));
        var (mine, theirs) = (await province.OpenAsync($"/requests/{id}/edit"), await province.OpenAsync($"/requests/{id}/edit"));
        await theirs.Form("#letter").Fill("DueOn", "15/11/2021").SubmitAsync();
        var clash = await mine.Form("#letter").Fill("DueOn", "16/11/2021").SubmitAsync();
        Assert.Contains("15/11/2021 17:00 16/11/2021 17:00", clash.One(".conflict").Words(), StringComparison.Ordinal);
        Assert.NotEqual("", (await clash.Form("#letter").SubmitAsync()).Confirmation);
        await using var scope = app.NewDb();
        Assert.Equal(new DateTime(2021, 11, 16, 10, 0, 0, DateTimeKind.Utc),
            (await scope.Db.Requests().SingleAsync(r => r.Id == id)).DueAt);
    }

    [Theory, BothDatabases]
    public async Task A_report_begun_while_its_outline_is_amended_carries_the_outline_that_stands(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (id, province) = (await app.AskAsync(), await app.SignInAsync("so"));
        var form = (await province.OpenAsync($"/requests/{id}/outline")).Form(".outline-builder").Fill("Input.Sections[1].Heading", "Khác");
        var begun = Task.Run(() => app.BeginAsync(id));
        await Task.WhenAll(begun, form.SubmitAsync());
        var report = await begun;
        await using var scope = app.NewDb();
        Assert.Equal(await scope.Db.Set<OutlineSection>().Where(s => s.RequestId == id).OrderBy(s => s.Position).Select(s => s.Heading)
            .ToListAsync(),
            await scope.Db.Set<ReportSection>().Where(s => s.ReportId == report).OrderBy(s => s.Position).Select(s => s.Heading)
                .ToListAsync());
    }

    /// <summary>The small buttons of the outline carry signs, not words.</summary>
    internal static Task<Page> PressAsync(Page page, string value)
    {
        var form = page.Form(".outline-builder");
        var button = form.Element.QuerySelector($"button[value='{value}']")!;
        button.TextContent = value;
        return form.SubmitAsync(value);
    }
}
