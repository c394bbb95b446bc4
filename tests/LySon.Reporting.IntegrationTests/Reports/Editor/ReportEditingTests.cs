using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Editor;

public sealed class ReportEditingTests
{
    private const string Inspection = "Công tác kiểm tra, giám sát triển khai";

    [Theory, BothDatabases]
    public async Task The_second_of_two_writers_of_a_section_sees_both_texts_and_chooses(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (first, second) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("nhaplieu"));
        var (id, section) = await SampleAsync(app);
        var (mine, theirs) = (await SectionPageAsync(first, id, section), await SectionPageAsync(second, id, section));

        await theirs.Form("form[data-narrative-form]").Fill("Body", "Đã kiểm tra {{venues:all}} địa điểm.").SubmitAsync();
        var clash = await mine.Form("form[data-narrative-form]").Fill("Body", "Chưa kiểm tra.").SubmitAsync();
        var shown = clash.One(".conflict").Words();
        Assert.Contains("Đã kiểm tra 41 địa điểm.", shown, StringComparison.Ordinal);
        Assert.Contains("Chưa kiểm tra.", shown, StringComparison.Ordinal);
        Assert.Equal("Đã kiểm tra {{venues:all}} địa điểm.", await BodyAsync(app, section));

        Assert.Equal("Đã lưu.", (await clash.Form("form[data-narrative-form]").SubmitAsync("Giữ bản của tôi")).Confirmation);
        Assert.Equal("Chưa kiểm tra.", await BodyAsync(app, section));
    }

    [Theory, BothDatabases]
    public async Task Two_sections_are_written_at_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (first, second) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("nhaplieu"));
        var (id, one) = await SampleAsync(app);
        var two = await app.SectionAsync(id, "Kiến nghị, đề xuất");
        var (mine, theirs) = (await SectionPageAsync(first, id, one), await SectionPageAsync(second, id, two));
        Assert.Equal("Đã lưu.", (await theirs.Form("form[data-narrative-form]").Fill("Body", "Không có.").SubmitAsync()).Confirmation);
        Assert.Equal("Đã lưu.", (await mine.Form("form[data-narrative-form]").Fill("Body", "Đã kiểm tra.").SubmitAsync()).Confirmation);
    }

    [Theory, BothDatabases]
    public async Task An_unknown_figure_is_named_at_the_field_and_the_text_stays(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var (id, section) = await SampleAsync(app);
        var page = await (await SectionPageAsync(staff, id, section)).Form("form[data-narrative-form]")
            .Fill("Body", "Có {{venues:group-99}} nơi.").SubmitAsync();
        Assert.Contains("{{venues:group-99}}", page.One("#Input_Body-error").Words(), StringComparison.Ordinal);
        Assert.Equal("Có {{venues:group-99}} nơi.", page.Form("form[data-narrative-form]")["Body"]);
        Assert.StartsWith("Công tác kiểm tra", await BodyAsync(app, section), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_editor_saves_while_one_types_and_hears_of_another_version(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var (id, section) = await SampleAsync(app);
        var page = await SectionPageAsync(staff, id, section);

        var saved = await AutosaveAsync(staff, page, "Đã kiểm tra.");
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(2, (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32());
        var stale = await AutosaveAsync(staff, page, "Bản cũ.");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("Đã kiểm tra.", await BodyAsync(app, section));
        Assert.Equal(HttpStatusCode.BadRequest, (await AutosaveAsync(staff, page, "{{x}}")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task The_preview_shows_what_is_typed_and_saves_nothing(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var (id, section) = await SampleAsync(app);
        var page = await SectionPageAsync(staff, id, section);
        var shown = await staff.PostAsync($"/reports/{id}/pages", Fields(page,
            ("Input.SectionId", $"{section}"), ("Input.Heading", "Kiểm tra"), ("Input.Body", "Đã quét {{scans:group-2}} lượt.")));
        var pages = await shown.Content.ReadAsStringAsync();
        Assert.Contains(">Đã quét 43 lượt.<", pages, StringComparison.Ordinal);
        Assert.Contains($"data-source=\"section-{section}\"", pages, StringComparison.Ordinal);
        Assert.StartsWith("Công tác kiểm tra", await BodyAsync(app, section), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Directives_are_unticked_moved_and_recorded_without_script(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.DraftAsync();
        var section = await app.SectionAsync(id, "Công tác chỉ đạo, triển khai và tuyên truyền");
        var page = await SectionPageAsync(staff, id, section);
        var before = page.All("input[name=chosen][checked]").Select(c => c.GetAttribute("value")!).ToList();

        var form = page.Form("form[data-choice-form]").Fill($"position-{before[10]}", "1");
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.One($"#chosen-{before[1]}")).IsChecked = false;
        var after = await form.SubmitAsync("Lưu lựa chọn");
        var chosen = after.All("input[name=chosen][checked]").Select(c => c.GetAttribute("value")!).ToList();
        // Row 11 now shares position 1 with row 1 and, standing lower, comes behind it.
        Assert.Equal([before[0], before[10], .. before[2..10]], chosen);

        var stale = await page.Form("form[data-choice-form]").Fill($"position-{before[5]}", "1").SubmitAsync("Lưu lựa chọn");
        Assert.Contains("chưa được lưu", stale.Confirmation, StringComparison.Ordinal);
        var history = await staff.OpenAsync($"/reports/{id}/history");
        Assert.Contains("bỏ 54/VHTT", history.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Figures_follow_the_cut_off(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.DraftAsync();
        var page = await (await staff.OpenAsync($"/reports/{id}/details")).Form().Fill("CutoffOn", "24/10/2021").SubmitAsync();
        Assert.Equal("Đã lưu.", page.Confirmation);
        Assert.Contains("chỉ đạt 2.878/11.360 điện thoại thông minh, đạt tỷ lệ khoảng 25%", await staff.PdfWordsAsync($"/reports/{id}/pdf"),
            StringComparison.Ordinal);
        Assert.Contains("…/… điện thoại thông minh", await CutAsync(staff, id, "1/1/2021"), StringComparison.Ordinal);
    }

    private static async Task<string> CutAsync(HttpClient staff, int id, string day)
    {
        await (await staff.OpenAsync($"/reports/{id}/details")).Form().Fill("CutoffOn", day).SubmitAsync();
        return await staff.PdfWordsAsync($"/reports/{id}/pdf");
    }

    private static async Task<(int Report, int Section)> SampleAsync(ReportingTestApp app)
    {
        var id = await app.DraftAsync();
        return (id, await app.SectionAsync(id, Inspection));
    }

    private static Task<Page> SectionPageAsync(HttpClient client, int report, int section) =>
        client.OpenAsync($"/reports/{report}?section={section}");

    private static async Task<HttpResponseMessage> AutosaveAsync(HttpClient client, Page page, string body)
    {
        var form = page.Form("form[data-narrative-form]");
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Element.GetAttribute("action"))
        {
            Content = Fields(page, ("Input.Version", form["Version"]), ("Input.Heading", form["Heading"]), ("Input.Body", body)),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return await client.SendAsync(request);
    }

    private static FormUrlEncodedContent Fields(Page page, params IEnumerable<(string Name, string Value)> fields) => new(
        fields.Append(("__RequestVerificationToken", page.One("form[data-narrative-form] input[name=__RequestVerificationToken]")
            .GetAttribute("value")!))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2)));

    private static async Task<string> BodyAsync(ReportingTestApp app, int section)
    {
        await using var scope = app.NewDb();
        return (await scope.Db.Set<ReportSection>().SingleAsync(s => s.Id == section)).Body;
    }

    [Theory]
    [InlineData("09/11/2021", null)]
    [InlineData("10/11/2021", ReportErrors.CutoffTooLate)]
    public async Task The_figures_are_those_of_a_day_that_is_not_to_come(string day, string? error)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        var page = await (await (await app.SignInAsync("nhaplieu")).OpenAsync($"/reports/{id}/details")).Form().Fill("CutoffOn", day)
            .SubmitAsync();
        Assert.Equal(error, page.Errors.GetValueOrDefault("Input.CutoffOn"));
    }

    [Fact]
    public async Task Nobody_of_another_agency_signs_a_report()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        await using var scope = app.NewDb();
        var other = new Core.Agencies.Signatory
        {
            AgencyId = (await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son")).Id,
            FullName = "Người khác", Authority = "CHỦ TỊCH", ValidFrom = new(2021, 1, 1)
        };
        scope.Db.Add(other);
        await scope.Db.SaveChangesAsync();
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync($"/reports/{id}/signatory");
        page.One("[name='Input.SignatoryId'][value]:not([value='']), option[value]:not([value=''])").SetAttribute("value", $"{other.Id}");
        var refused = await page.Form().Fill("SignatoryId", $"{other.Id}").SubmitAsync();
        Assert.Contains(ReportErrors.SignatoryUnknown, refused.Text, StringComparison.Ordinal);
    }
}
