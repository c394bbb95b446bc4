using System.IO.Compression;
using System.Net;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Outside;

/// <summary>Reports that came as anything but a PDF of the portal, and their figures in the round's grid.</summary>
public sealed class PaperTests
{
    private const string Grid = "/requests/1/grid";

    [Theory, BothDatabases]
    public async Task A_word_file_is_booked_its_figures_entered_and_the_answer_received(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var province = await app.SignInAsync("so");
        var file = Docx();
        var grid = await BookAsync(province, "son-tinh", app, "bao-cao.docx", file);
        Assert.Equal("Đã nhập Báo cáo 342/BC-UBND. Nhập số liệu của đơn vị vào bảng.", grid.Confirmation);
        Assert.Contains("chưa báo cáo", grid.One("tr.is-current").OuterHtml, StringComparison.Ordinal);

        var id = await IdAsync(app);
        var saved = await grid.Form("form[data-unit-grid]").Fill($"v{id}-0", "31").Fill($"v{id}-1", "24").Fill($"v{id}-2", "1.200")
            .Fill($"v{id}-3", "400").SubmitAsync("Ghi");
        Assert.Equal("Đã ghi số liệu 0 đơn vị đủ số, 1 đơn vị còn thiếu số.", saved.Confirmation);
        for (var c = 4; c < 8; c++) saved.Form("form[data-unit-grid]").Fill($"v{id}-{c}", "0");
        saved = await saved.Form("form[data-unit-grid]").SubmitAsync("Ghi");
        Assert.Equal("Đã ghi số liệu 1 đơn vị đủ số.", saved.Confirmation);
        Assert.Contains("Cộng 2 đơn vị có số liệu", saved.Text, StringComparison.Ordinal);
        var rollup = await province.OpenAsync("/requests/1/rollup");
        // 653 of Lý Sơn beside them.
        Assert.Contains("1.853", rollup.Text, StringComparison.Ordinal);
        // A figure that is put right is added up anew.
        await saved.Form("form[data-unit-grid]").Fill($"v{id}-2", "1.300").SubmitAsync("Ghi");
        Assert.Contains("1.953", (await province.OpenAsync("/requests/1/rollup")).Text, StringComparison.Ordinal);

        var board = await province.OpenAsync("/requests/1");
        Assert.Contains(board.Rows("main table.board-table"), r => r[0] == "UBND huyện Sơn Tịnh" && r[1] == "Đã phát hành Giấy");
        await board.FormWithButton("Tiếp nhận báo cáo của UBND huyện Sơn Tịnh").SubmitAsync();
        var report = await province.OpenAsync($"/reports/{id}");
        Assert.Contains("Đã tiếp nhận", report.Text, StringComparison.Ordinal);
        Assert.Contains("không xác thực văn bản", report.Text, StringComparison.Ordinal);
        Assert.Equal(file, await province.GetByteArrayAsync($"/reports/{id}/paper"));
        Assert.Equal(HttpStatusCode.NotFound, (await province.GetAsync($"/reports/{id}/pdf")).StatusCode);
        await using var scope = app.NewDb();
        Assert.Contains(await scope.Db.Changes.Where(c => c.EntityId == id && c.Entity == nameof(Report)).ToListAsync(),
            c => c.ActorId is not null && c.Fields.Exists(f => f is { From: "1.200", To: "1.300" }));
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_booked_is_refused_in_words_that_lead_on(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var province = await app.SignInAsync("so");
        Assert.Contains("nội dung tệp này không thuộc các loại đó",
            (await BookAsync(province, "son-tinh", app, "bao-cao.docx", "Báo cáo"u8.ToArray())).Errors["Upload"], StringComparison.Ordinal);
        Assert.Contains("Đơn vị đã có Báo cáo 576/BC-UBND",
            (await BookAsync(province, "ly-son", app, "bao-cao.docx", Docx(), asked: false)).Text, StringComparison.Ordinal);
        var bare = (await province.OpenAsync("/requests/1/upload")).Form();
        Assert.Contains("ghi lý do chưa có tệp", (await bare.SubmitAsync()).Errors["Upload"], StringComparison.Ordinal);
        var noDay = (await province.OpenAsync("/requests/1/upload")).Form().Attach("Upload", "bc.docx", Docx())
            .Fill("Facts.Number", "5");
        var refused = await noDay.SubmitAsync();
        Assert.Contains("Chọn một đơn vị", refused.Errors["agency"], StringComparison.Ordinal);
        Assert.Contains("Nhập ngày ban hành", refused.Errors["Facts.IssuedOn"], StringComparison.Ordinal);
        await BookAsync(province, "son-tinh", app, "bao-cao.docx", Docx());
        Assert.Contains("Tệp này đã được nhập: Báo cáo 342/BC-UBND của UBND huyện Sơn Tịnh",
            (await BookAsync(province, "ba-to", app, "bao-cao.docx", Docx())).Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal(2, await scope.Db.Reports().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task A_block_of_a_sheet_is_laid_in_by_names_and_a_wrong_unit_does_not_hold_up_the_others(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var province = await app.SignInAsync("so");
        var first = await app.PaperAsync("son-tinh");
        var second = await app.PaperAsync("ba-to");
        var pasted = await (await province.OpenAsync(Grid)).Form("form[data-unit-grid]")
            .Fill("Block", "Huyện Sơn Tịnh\t31\t24\t1.200\t400\nHuyện Ba Tơ\t22\t31\t5\t5\nHuyện Lý Sơn\t1\t1\t1\t1")
            .SubmitAsync("Đưa vào bảng");
        Assert.Contains("Đã dán 3 dòng: 2 dòng khớp đơn vị. Chưa ghi số nào.", pasted.Text, StringComparison.Ordinal);
        Assert.Contains("Giữ nguyên số của UBND huyện Lý Sơn", pasted.Text, StringComparison.Ordinal);
        Assert.Contains("Cột 2 lớn hơn cột 1, xem lại.", pasted.Text, StringComparison.Ordinal);
        Assert.Equal("31", pasted.Form("form[data-unit-grid]")[$"v{first}-0"]);
        var undone = await pasted.Form("form[data-unit-grid]").SubmitAsync("Hoàn tác dán");
        Assert.Equal("", undone.Form("form[data-unit-grid]")[$"v{first}-0"]);

        var saved = await pasted.Form("form[data-unit-grid]").SubmitAsync("Ghi");
        Assert.Contains("1 đơn vị còn thiếu số.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("1 đơn vị có ô đỏ, chưa ghi", saved.Text, StringComparison.Ordinal);
        Assert.Equal("31", saved.Form("form[data-unit-grid]")[$"v{second}-1"]);
        // Somebody else saw the grid before.
        var late = await pasted.Form("form[data-unit-grid]").Fill($"v{first}-0", "99").Fill($"v{second}-1", "3").SubmitAsync("Ghi");
        Assert.Contains("Số liệu của UBND huyện Sơn Tịnh vừa được người khác ghi", late.Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal([31m, 22m], (await scope.Db.FigureValues().Where(v => v.Column == FigureTables.Created && v.ReportId != 1
            && v.Scaled != null).OrderBy(v => v.ReportId).ToListAsync()).Select(v => v.Number!.Value));
    }

    [Fact]
    public async Task Nobody_enters_figures_for_a_round_of_somebody_else_or_for_a_unit_that_sent_its_own()
    {
        await using var app = await ReportingTestApp.StartAsync(DatabaseProvider.Sqlite);
        var id = await app.PaperAsync("son-tinh");
        await app.AddUserAsync("chuyenvien", Core.Accounts.Roles.Province, "ba-to");
        var stranger = await app.SignInAsync("chuyenvien");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Grid)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/reports/{id}/paper")).StatusCode);
        var province = await app.SignInAsync("so");
        Assert.False((await province.OpenAsync(Grid + "?open=portal")).Has("input[name^='v1-']"));
    }

    private static async Task<Page> BookAsync(
        HttpClient province, string agency, ReportingTestApp app, string name, byte[] file, bool asked = true)
    {
        await using var scope = app.NewDb();
        var id = await scope.Db.Set<Core.Agencies.Agency>().Where(a => a.Code == agency).Select(a => a.Id).SingleAsync();
        var form = (await province.OpenAsync("/requests/1/upload")).Form().Attach("Upload", name, file)
            .Fill("Facts.Number", "342").Fill("Facts.IssuedOn", "10/11/2021").Fill("Facts.Signer", "Nguyễn Văn A");
        if (asked) return await form.Fill("agency", $"{id}").SubmitAsync();
        var other = form.Element.Owner!.CreateElement("input");
        other.SetAttribute("name", "agency");
        other.SetAttribute("value", $"{id}");
        form.Element.QuerySelector("select[name=agency]")!.Remove();
        form.Element.AppendChild(other);
        return await form.SubmitAsync();
    }

    private static async Task<int> IdAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Reports().Where(r => r.Source == ReportSource.Paper).Select(r => r.Id).SingleAsync();
    }

    private static byte[] Docx()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in (string[])["[Content_Types].xml", "word/document.xml"])
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(2021, 11, 10, 0, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write("<x/>");
            }
        return file.ToArray();
    }
}
