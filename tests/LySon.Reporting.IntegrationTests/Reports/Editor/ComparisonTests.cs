using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Editor;

public sealed class ComparisonTests
{
    [Theory, BothDatabases]
    public async Task The_difference_to_the_last_issued_report_of_the_outline_is_a_sentence_of_its_figures(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var request = await app.AddRequestAsync(1600);
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Requests().SingleAsync(r => r.Id == request)).CutoffOn = new(2021, 11, 30);
            var like = await scope.Db.Venues().AsNoTracking().FirstAsync();
            scope.Db.Add(new Venue
            {
                AgencyId = like.AgencyId, GroupId = like.GroupId, Name = "Nhà văn hóa thôn Đông", OpenedOn = new(2021, 11, 20),
            });
            await scope.Db.SaveChangesAsync();
        }
        var id = await app.BeginAsync(request);
        var section = await app.SectionAsync(id, "Công tác kiểm tra, giám sát triển khai");
        var page = await staff.OpenAsync($"/reports/{id}?section={section}");
        Assert.Contains("Kỳ trước: 41 (Báo cáo 576/BC-UBND, chốt số liệu 09/11/2021)",
            page.One("[data-figure='venues-change:all']").GetAttribute("title"), StringComparison.Ordinal);
        await page.Form("form[data-narrative-form]").Fill("Body", "Số địa điểm {{venues-change:all}}; lượt quét {{scans-change:all}}.")
            .SubmitAsync();
        Assert.Contains("Số địa điểm tăng 1 điểm, đạt 102,4%; lượt quét bằng kỳ trước.", await staff.PdfWordsAsync($"/reports/{id}/pdf"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_another_outline_is_no_previous_one_and_the_palette_says_so()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.BeginAsync(await app.AskAsync());
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync($"/reports/{id}");
        Assert.False(page.Has("[data-figure='venues-change:all']"));
        Assert.Contains(FigureErrors.NoPreviousReport, page.Text, StringComparison.Ordinal);
    }
}
