using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Booking;

public sealed class BookingTests
{
    [Theory, BothDatabases]
    public async Task A_pdf_that_came_by_mail_is_entered_as_the_answer_with_its_number_file_and_figures(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var province = await app.SignInAsync("so");
        var file = await FileAsync(province);
        var booked = await SendAsync(province, file, "10/11/2021");
        Assert.Equal("Đã nhập và tiếp nhận Báo cáo 342/BC-UBND.", booked.Confirmation);
        Assert.Contains("Đã tiếp nhận", booked.Text, StringComparison.Ordinal);
        Assert.Equal(file, await province.GetByteArrayAsync($"{booked.Address}/pdf"));
        var board = await province.OpenAsync("/requests/1");
        Assert.Contains(board.Rows("main table.board-table"), r =>
            r[0] == "UBND huyện Sơn Tịnh" && r[1] == "Đã tiếp nhận" && r[2] == "Đúng hạn");
        Assert.Contains("1.306", (await province.OpenAsync("/requests/1/rollup")).Text, StringComparison.Ordinal);
        Assert.Contains("Tệp này đã có trên cổng: Báo cáo 342/BC-UBND.", (await SendAsync(province, file)).Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        var sonTinh = (await scope.Db.Agencies().SingleAsync(a => a.Code == "son-tinh")).Id;
        Assert.Equal(342, (await scope.Db.RegisterEntries().SingleAsync(e => e.Book!.AgencyId == sonTinh)).Number);
        var section = await scope.Db.Set<ReportSection>().SingleAsync(s => s.Heading == "Hạn chế, nguyên nhân" && s.ReportId != 1);
        Assert.StartsWith("- Việc triển khai cùng lúc", section.Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_does_not_belong_there_is_refused_in_words_that_lead_on(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var province = await app.SignInAsync("so");
        var sample = await province.GetByteArrayAsync("/reports/1/pdf");
        var changed = (byte[])sample.Clone();
        changed[12] ^= 1;
        (byte[] File, string Words)[] refused =
        [
            ("Báo cáo"u8.ToArray(), "Tệp này không phải là tệp PDF."),
            (sample, "Tệp này đã có trên cổng: Báo cáo 576/BC-UBND."),
            (changed, "Bản in không khớp số liệu trong tệp"),
            ([.. sample, (byte)'\n'], "tệp bị thêm nội dung không phải chữ ký số"),
            (await FileAsync(province, r => r with { Number = null, IssuedOn = null }), "Tệp là dự thảo"),
            (await FileAsync(province, r => r with { Data = r.Data! with { Agency = "ha-noi" } }),
                "không có trong các đơn vị phải báo cáo"),
            (await FileAsync(province, r => r with { Data = r.Data! with { Request = "99/STTTT" } }), "trả lời Công văn 99/STTTT"),
            (await FileAsync(province, r => r with { Data = r.Data! with { CutoffOn = new(2021, 10, 9) } }),
                "có thể là báo cáo của kỳ khác"),
            (await FileAsync(province, r => r with { Body = [.. r.Body.Where(b => b is not Heading { Text: "6. Kiến nghị, đề xuất" })] }),
                "không theo đề cương"),
            (await FileAsync(province, r => r with { Data = r.Data! with { Tables = [new("Bảng\u0000", [new("Cột", "")], [])] } }),
                "vượt khuôn khổ của cổng"),
            (await FileAsync(province, r => r with { Data = r.Data! with { Agency = "son-tinh\u0000" } }), "vượt khuôn khổ của cổng"),
            (await FileAsync(province, r => r with { Symbol = "BAOCAODINHKY-UBND" }), "vượt khuôn khổ của cổng"),
            (await FileAsync(province, r => r with { IssuedOn = new(2021, 11, 20) }), "sau ngày nhận"),
            (await FileAsync(province, r => r with { Number = 577, Data = r.Data! with { Agency = "ly-son" } }),
                "Đơn vị đã có Báo cáo 576/BC-UBND"),
        ];
        foreach (var (file, words) in refused)
        {
            var page = await SendAsync(province, file);
            Assert.True(page.Errors.GetValueOrDefault("Upload", page.Text).Contains(words, StringComparison.Ordinal),
                $"{words}: {page.Text}");
        }
        await using var scope = app.NewDb();
        Assert.Equal(1, await scope.Db.Reports().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task A_returned_report_is_superseded_by_the_one_that_came_by_mail(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var province = await app.SignInAsync("so");
        var file = await FileAsync(province, r => r with { Number = 580, Data = r.Data! with { Agency = "ly-son" } });
        await (await province.OpenAsync("/requests/1?return=1")).FormWithButton("Trả lại báo cáo").Fill("reason", "Sai mục 2.")
            .SubmitAsync();
        Assert.Equal("Đã nhập và tiếp nhận Báo cáo 580/BC-UBND.", (await SendAsync(province, file)).Confirmation);
        Assert.Contains("Được thay thế", (await province.OpenAsync("/reports/1")).Text, StringComparison.Ordinal);
        // The district's own book goes on where it was.
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == "ly-son");
        Assert.Equal(577, await scope.Get<Core.Register.OutgoingRegister>().SuggestAsync(agency.Id, "BC-UBND", new(2021, 11, 11)));
    }

    /// <summary>The sample report as another portal of the same product would have made it for Sơn Tịnh, or otherwise changed.</summary>
    private static async Task<byte[]> FileAsync(HttpClient province, Func<OfficialReport, OfficialReport>? change = null)
    {
        var sample = ReportInspector.Inspect(await province.GetByteArrayAsync("/reports/1/pdf")).File.Report;
        var other = sample with { Number = 342, Data = sample.Data! with { Agency = "son-tinh" } };
        return OfficialPdf.Write(change is null ? other : change(other), LayoutProfile.Decree30);
    }

    private static async Task<Page> SendAsync(HttpClient province, byte[] file, string? receivedOn = null)
    {
        var form = (await province.OpenAsync("/requests/1/upload")).Form().Attach("Upload", "bao-cao.pdf", file);
        if (receivedOn is not null) form.Fill("ReceivedOn", receivedOn);
        return await form.SubmitAsync();
    }
}
