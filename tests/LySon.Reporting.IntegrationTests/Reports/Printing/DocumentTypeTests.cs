using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Printing;

public sealed class DocumentTypeTests
{
    private const string Asker = "Kính gửi: Sở Thông tin và Truyền thông.";

    [Theory, BothDatabases]
    public async Task A_submission_a_plan_and_a_letter_go_from_the_request_to_the_register_and_onto_paper_by_their_own_rules(
        DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await Goes("Tờ trình", "01/TTr-UBND", "To-trinh-01-TTr-UBND.pdf",
            ["TỜ TRÌNH", Asker], ["BÁO CÁO Tình", "V/v tình hình", "V/v Tình hình"]);
        await Goes("Kế hoạch", "01/KH-UBND", "Ke-hoach-01-KH-UBND.pdf",
            ["KẾ HOẠCH"], ["BÁO CÁO Tình", "V/v tình hình", "V/v Tình hình", "Kính gửi"]);
        await Goes("Công văn", "01/UBND", "Cong-van-01-UBND.pdf", ["V/v", Asker], ["BÁO CÁO Tình", "CÔNG VĂN", "TỜ TRÌNH"]);

        async Task Goes(string type, string number, string file, string[] printed, string[] never)
        {
            var id = await IssuedAsync(app, DocumentType.All.Single(t => t.Name == type));
            var staff = await app.SignInAsync("nhaplieu");
            var address = $"/reports/{id}/pdf?download=1";
            var words = await staff.PdfWordsAsync(address);
            Assert.All([.. printed, $"Số: {number}"], text => Assert.Contains(text, words, StringComparison.Ordinal));
            Assert.All(never, text => Assert.DoesNotContain(text, words, StringComparison.Ordinal));
            using var answer = await staff.GetAsync(address);
            Assert.Equal(file, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
            Assert.Empty(LayoutLinter.Check(new MemoryStream(await answer.Content.ReadAsByteArrayAsync())));
            await using var scope = app.NewDb();
            var entry = await scope.Db.Set<RegisterEntry>().SingleAsync(e => e.ReportId == id);
            Assert.Equal(number, entry.NumberAndSymbol);
            Assert.StartsWith($"{type}: ", entry.Abstract, StringComparison.Ordinal);
            Assert.Contains($"{type} {number} đã phát hành.", await app.ToldAsync("lanhdao"));
            Assert.Contains($"{type} {number}", (await staff.OpenAsync($"/reports/{id}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_type_is_chosen_with_the_request_and_is_a_report_unless_another_is()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var so = await app.SignInAsync("so");
        await (await so.OpenAsync("/requests/new")).Letter().Fill("Type", "Kế hoạch").SubmitAsync();
        await (await so.OpenAsync("/requests/new")).Letter().Fill("Number", "1501").SubmitAsync();
        await using var scope = app.NewDb();
        var asked = await scope.Db.Requests().Where(r => r.Number >= 1500).OrderBy(r => r.Number)
            .Select(r => new { r.TypeCode, r.TypeName }).ToListAsync();
        Assert.Equal([new { TypeCode = "KH", TypeName = "Kế hoạch" }, new { TypeCode = "BC", TypeName = "Báo cáo" }], asked);
        Assert.Equal((ReportRequest.UsualTypeCode, ReportRequest.UsualTypeName), (DocumentType.Report.Code, DocumentType.Report.Name));
    }

    [Fact]
    public void A_type_that_the_decree_does_not_know_is_refused()
    {
        var state = new ModelStateDictionary();
        new LetterInput { Type = "Thư" }.Check(state, Core.Calendar.WorkingCalendar.Bare);
        Assert.Equal(RequestErrors.TypeUnknown, Assert.Single(state["Input.Type"]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task A_letters_symbol_names_the_unit_that_drafted_it()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await BegunAsync(app, DocumentType.Letter);
        var staff = await app.SignInAsync("nhaplieu");
        await (await staff.OpenAsync($"/reports/{id}/details")).Form("form.form-column").Fill("Unit", "VHTT").SubmitAsync();
        await using var scope = app.NewDb();
        Assert.Equal("UBND-VHTT", (await scope.Db.Reports().SingleAsync(r => r.Id == id)).Symbol);
    }

    private static async Task<int> IssuedAsync(ReportingTestApp app, DocumentType type)
    {
        var id = await BegunAsync(app, type);
        await app.AdvanceAsync(id, ReportState.Issued);
        return id;
    }

    private static async Task<int> BegunAsync(ReportingTestApp app, DocumentType type)
    {
        var request = await app.AddRequestAsync(1600 + type.Code.Length);
        await using (var scope = app.NewDb())
            await scope.Db.Requests().Where(r => r.Id == request)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.TypeCode, type.Code).SetProperty(r => r.TypeName, type.Name));
        return await app.BeginAsync(request);
    }
}
