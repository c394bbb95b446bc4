using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace LySon.Reporting.IntegrationTests.Reports.Printing;

/// <summary>
/// What an officer sets on the pages and the decree knows: stamps, appendices, the address line; and the code, which it does not know.
/// </summary>
public sealed class OfficialDetailsTests
{
    [Theory, BothDatabases]
    public async Task Stamps_that_staff_choose_are_printed_without_fault_and_can_be_taken_back(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.DraftAsync();
        var saved = await (await staff.OpenAsync($"/reports/{id}/details")).Form("form[data-preview-form]")
            .Fill("Mức độ khẩn", "Thượng khẩn").Fill("Phạm vi lưu hành", "Lưu hành nội bộ").SubmitAsync();
        var words = await staff.PdfWordsAsync($"/reports/{id}/pdf");
        Assert.Contains("THƯỢNG KHẨN", words, StringComparison.Ordinal);
        Assert.Contains("LƯU HÀNH NỘI BỘ", words, StringComparison.Ordinal);
        Assert.Empty(await FaultsAsync(staff, id));

        await saved.Form("form[data-preview-form]").Fill("Mức độ khẩn", "").Fill("Phạm vi lưu hành", "").SubmitAsync();
        Assert.DoesNotContain("KHẨN", await staff.PdfWordsAsync($"/reports/{id}/pdf"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_table_set_as_an_appendix_stands_behind_the_signature_and_the_text_points_to_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.DraftAsync();
        await AppendAsync(app, staff, id, DirectivesSection.Kind);
        var one = await staff.PdfWordsAsync($"/reports/{id}/pdf");
        Assert.Contains("(Chi tiết tại Phụ lục kèm theo.)", one, StringComparison.Ordinal);
        Assert.True(one.IndexOf("V/v", StringComparison.Ordinal) > one.IndexOf("Nơi nhận", StringComparison.Ordinal));
        Assert.Empty(await FaultsAsync(staff, id));

        await AppendAsync(app, staff, id, VenuesSection.Kind);
        var two = await staff.PdfWordsAsync($"/reports/{id}/pdf");
        foreach (var words in (string[])["Phụ lục I kèm theo", "Phụ lục II kèm theo", "của Ủy ban nhân dân huyện Lý Sơn)"])
            Assert.Contains(words, two, StringComparison.Ordinal);
        Assert.Empty(await FaultsAsync(staff, id));
    }

    [Fact]
    public async Task The_address_line_of_an_agency_stands_at_the_foot_of_the_first_page()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var administrator = await app.SignInAsync("quantri");
        await using var scope = app.NewDb();
        var agency = (await scope.Db.Agencies().SingleAsync(a => a.Code == "ly-son")).Id;
        var form = (await (await administrator.OpenAsync($"/administration/agencies/{agency}")).FollowAsync("Ủy ban nhân dân huyện Lý Sơn"))
            .Form();
        await form.Fill("Address", "Thôn Đông, huyện Lý Sơn, tỉnh Quảng Ngãi").Fill("Phone", "0255 3867 143")
            .Fill("Website", "lyson.quangngai.gov.vn").SubmitAsync();
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.DraftAsync();
        using var pdf = PdfDocument.Open(await staff.GetByteArrayAsync($"/reports/{id}/pdf"));
        var foot = string.Join(' ', pdf.GetPage(1).GetWords().Where(w => w.BoundingBox.Bottom < 120).Select(w => w.Text));
        Assert.Contains("Địa chỉ: Thôn Đông, huyện Lý Sơn, tỉnh Quảng Ngãi", foot, StringComparison.Ordinal);
        Assert.Contains("Trang thông tin điện tử: lyson.quangngai.gov.vn", foot, StringComparison.Ordinal);
        Assert.Empty(await FaultsAsync(staff, id));
    }

    [Theory, BothDatabases]
    public async Task An_agency_may_have_the_verification_code_printed_in_what_it_issues(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a =>
            a.Set("Portal:PublicAddress", "https://baocao.example.vn"));
        app.Clock.Advance(TimeSpan.FromDays(2));
        var administrator = await app.SignInAsync("quantri");
        await using var scope = app.NewDb();
        var agency = (await scope.Db.Agencies().SingleAsync(a => a.Code == "ly-son")).Id;
        await (await administrator.OpenAsync($"/administration/agencies/{agency}/edit")).Form().Tick("PrintsCode").SubmitAsync();
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Issued);
        var code = (await scope.Db.IssuedDocuments().AsNoTracking().SingleAsync(d => d.ReportId == id)).Code;
        var words = await (await app.SignInAsync("nhaplieu")).PdfWordsAsync($"/reports/{id}/pdf");
        Assert.Contains(code, words.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("baocao.example.vn/v/", words, StringComparison.Ordinal);
    }

    private static async Task AppendAsync(ReportingTestApp app, HttpClient staff, int report, string kind)
    {
        await using var scope = app.NewDb();
        var section = (await scope.Db.Set<ReportSection>().SingleAsync(s => s.ReportId == report && s.Kind == kind)).Id;
        var saved = await (await staff.OpenAsync($"/reports/{report}?section={section}")).Form("form[data-narrative-form]")
            .Tick("TableInAppendix").SubmitAsync();
        Assert.Equal("Đã lưu.", saved.Confirmation);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(HttpClient client, int report)
    {
        using var pdf = new MemoryStream(await client.GetByteArrayAsync($"/reports/{report}/pdf"));
        return LayoutLinter.Check(pdf, CancellationToken.None).Select(f => f.ToString());
    }
}
