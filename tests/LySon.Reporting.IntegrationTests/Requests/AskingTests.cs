using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
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
        Assert.Equal([new("Số tổ", "", ColumnKind.WholeNumber, Required: true, Max: 50),
            new("Ghi chú", "", ColumnKind.Text, Required: false)], sections[1].Table!.Columns);
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
    public async Task Once_a_report_is_begun_outline_and_agency_stay_and_the_rest_can_be_amended(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (id, province) = (await app.AskAsync(), await app.SignInAsync("so"));
        var early = await province.OpenAsync($"/requests/{id}/outline");
        await app.BeginAsync(id);
        var refused = await early.Form(".outline-builder").Fill("Input.Sections[1].Heading", "Khác").SubmitAsync();
        Assert.Equal([RequestErrors.OutlineInUse(["UBND huyện Lý Sơn"])], refused.ErrorSummary);
        var letter = (await province.OpenAsync($"/requests/{id}/edit")).Form("#letter");
        foreach (var box in letter.Element.QuerySelectorAll("input[name='Input.Agencies']").Cast<AngleSharp.Html.Dom.IHtmlInputElement>())
            box.IsChecked = box.NextElementSibling!.Words() == "UBND huyện Bình Sơn";
        Assert.Equal(RequestErrors.AgencyInUse(["UBND huyện Lý Sơn"]), (await letter.SubmitAsync()).Errors["Input.Agencies"]);
        Assert.Empty(await app.ToldAsync("nhaplieu"));
        Assert.NotEqual("", (await (await province.OpenAsync($"/requests/{id}/edit")).Form("#letter").Fill("DueOn", "15/11/2021")
            .SubmitAsync()).Confirmation);
        await using var scope = app.NewDb();
        Assert.Equal(AskingArrangement.Table, (await scope.Db.Set<OutlineSection>()
            .SingleAsync(s => s.RequestId == id && s.Position == 1)).Heading);
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
