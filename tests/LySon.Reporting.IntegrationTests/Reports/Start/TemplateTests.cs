using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Start;

/// <summary>Templates of one's own: kept from a report or a request, renamed, used, taken away.</summary>
public sealed class TemplateTests
{
    [Theory, BothDatabases]
    public async Task A_report_s_outline_is_kept_with_its_texts_and_a_new_report_begins_from_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var saved = await (await staff.OpenAsync("/reports/templates/new?report=1")).Form().Fill("Name", "Phòng, chống dịch")
            .Fill("ReportTitle", "Tình hình phòng, chống dịch quý {quý} năm {năm}").Tick("KeepsTexts").SubmitAsync();
        Assert.Equal("Đã lưu mẫu “Phòng, chống dịch”.", saved.Confirmation);
        Assert.Equal("Phòng, chống dịch", saved.Rows()[0][0]);

        var form = (await (await staff.OpenAsync("/reports/new")).FollowAsync("Soạn theo mẫu Phòng, chống dịch")).Form();
        Assert.Equal("Tình hình phòng, chống dịch quý IV năm 2021", form["Title"]);
        await form.SubmitAsync();
        await using var scope = app.NewDb();
        var (old, own) = (await ReportAsync(scope, 1), await ReportAsync(scope, 2));
        Assert.Equal(old.Sections.OrderBy(s => s.Position).Select(s => (s.Kind, s.Heading, s.Guidance)),
            own.Sections.OrderBy(s => s.Position).Select(s => (s.Kind, s.Heading, s.Guidance)));
        // What was written goes along; the first sentence names nobody's letter.
        Assert.Contains(own.Sections, s => s.Heading == "Hạn chế, nguyên nhân" && s.Body.Contains("chông chéo", StringComparison.Ordinal));
        Assert.StartsWith("Ủy ban nhân dân huyện Lý Sơn báo cáo tình hình", own.Sections.Single(s => s.Kind == OpeningSection.Kind).Body,
            StringComparison.Ordinal);
        Assert.Equal(OutsideAsk(own), (own.AgencyId, "", null));
    }

    [Fact]
    public async Task A_request_s_outline_is_kept_by_who_was_asked_and_a_request_begins_from_a_template()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await (await (await app.SignInAsync("nhaplieu")).OpenAsync("/reports/templates/new?request=1")).Form().SubmitAsync();
        var so = await app.SignInAsync("so");
        await (await so.OpenAsync("/requests/new")).Letter().Fill("TemplateKey", "chuyen-doi-so").SubmitAsync();
        await using var scope = app.NewDb();
        var kept = await scope.Db.OutlineTemplates().SingleAsync();
        var asked = await scope.Db.Requests().AsNoTracking().Include(r => r.Outline).ToListAsync();
        Assert.Equal(asked[0].Outline.OrderBy(s => s.Position).Select(s => s.Heading), kept.Content.Sections.Select(s => s.Heading));
        Assert.Equal(TemplateLibrary.Ready.Single(t => t.Key == "chuyen-doi-so").Content.Sections.Select(s => (s.Kind, s.Heading)),
            asked[^1].Outline.OrderBy(s => s.Position).Select(s => (s.Kind, s.Heading)));
    }

    [Fact]
    public async Task A_template_is_renamed_and_taken_away_and_comes_back()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var staff = await app.SignInAsync("nhaplieu");
        await (await staff.OpenAsync("/reports/templates/new?report=1")).Form().Fill("Name", "Một").SubmitAsync();
        var renamed = await (await staff.OpenAsync("/reports/templates/1")).Form().Fill("Name", "Hai").SubmitAsync();
        Assert.Equal("Đã lưu.", renamed.Confirmation);
        var gone = await (await staff.OpenAsync("/reports/templates/1")).Form().SubmitAsync("Xóa mẫu");
        Assert.Equal("Đã xóa mẫu “Hai”.", gone.Confirmation);
        Assert.DoesNotContain("Hai", gone.Rows().Select(r => r[0]));
        var back = await gone.FormWithButton("Hoàn tác").SubmitAsync();
        Assert.Contains("Hai", back.Rows().Select(r => r[0]));
    }

    [Fact]
    public async Task An_agency_keeps_no_more_templates_than_it_can_look_through()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using (var scope = app.NewDb())
        {
            var agency = (await scope.Db.Reports().SingleAsync()).AgencyId;
            scope.Db.AddRange(Enumerable.Range(0, OutlineTemplate.CountMax).Select(i => new OutlineTemplate
            {
                AgencyId = agency, Name = "Mẫu", Content = new("BC", "Báo cáo", "", "", []),
            }));
            await scope.Db.SaveChangesAsync();
        }
        var page = await (await (await app.SignInAsync("nhaplieu")).OpenAsync("/reports/templates/new?report=1")).Form().SubmitAsync();
        Assert.Contains(ReportErrors.TooManyTemplates, page.Text, StringComparison.Ordinal);
    }

    private static (int Requester, string? AskedBy, int? Number) OutsideAsk(Report own) =>
        (own.Request!.RequesterId, own.Request.AskedBy, own.Request.Number);

    private static Task<Report> ReportAsync(DbScope scope, int id) =>
        scope.Db.Reports().AsNoTracking().Include(r => r.Request).Include(r => r.Sections).SingleAsync(r => r.Id == id);
}
