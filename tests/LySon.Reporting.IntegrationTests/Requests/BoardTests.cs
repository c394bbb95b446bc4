using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace LySon.Reporting.IntegrationTests.Requests;

public sealed class BoardTests
{
    /// <summary>Two days after the due moment: 10 November, 17:00.</summary>
    private static async Task<ReportingTestApp> RoundAsync(DatabaseProvider provider)
    {
        var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.AnswerAsync("duc-pho", ReportState.Issued, RoundArrangement.At(10, 15), 1187, scans: 300);
        await app.AnswerAsync("nghia-hanh", ReportState.Received, RoundArrangement.At(11, 9), 418, scans: null);
        await app.AnswerAsync("ba-to", ReportState.Returned, RoundArrangement.At(10, 9), 265, scans: 5);
        await app.AnswerAsync("tra-bong", ReportState.Draft);
        return app;
    }

    [Theory, BothDatabases]
    public async Task The_board_says_of_every_agency_how_it_stands_and_who_must_act(DatabaseProvider provider)
    {
        await using var app = await RoundAsync(provider);
        var board = await (await app.SignInAsync("so")).OpenAsync("/requests/1");
        Assert.Contains("3/13 đơn vị đã gửi: 2 đúng hạn, 1 trễ", board.Text, StringComparison.Ordinal);
        Assert.Contains("1 đã tiếp nhận 2 chờ tiếp nhận 1 trả lại 9 chưa gửi", board.Text, StringComparison.Ordinal);
        var rows = board.Rows("main table.board-table");
        string Row(string name) => string.Join(" | ", rows.Single(r => r[0] == name));
        Assert.StartsWith("UBND thị xã Đức Phổ | Đã phát hành | Đúng hạn |", Row("UBND thị xã Đức Phổ"), StringComparison.Ordinal);
        Assert.StartsWith("UBND huyện Nghĩa Hành | Đã tiếp nhận | Trễ 1 ngày |", Row("UBND huyện Nghĩa Hành"), StringComparison.Ordinal);
        Assert.StartsWith("UBND huyện Ba Tơ | Trả lại | Quá hạn 2 ngày |", Row("UBND huyện Ba Tơ"), StringComparison.Ordinal);
        Assert.StartsWith("UBND huyện Trà Bồng | Dự thảo | Quá hạn 2 ngày |", Row("UBND huyện Trà Bồng"), StringComparison.Ordinal);
        Assert.StartsWith("UBND huyện Minh Long | Chưa bắt đầu | Quá hạn 2 ngày | 26/10 08:00", Row("UBND huyện Minh Long"),
            StringComparison.Ordinal);
        Assert.Equal(["Cần xử lý 2 đơn vị", "Chờ đơn vị 10 đơn vị", "Đã xong 1 đơn vị"], board.All(".group-row").Select(r => r.Words()));
        // Nothing leads into a report that has not left its agency.
        Assert.DoesNotContain(
            "/reports/", board.All("tr").Single(r => r.Words().StartsWith("UBND huyện Trà Bồng", StringComparison.Ordinal)).InnerHtml,
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Chips_and_words_narrow_the_board(DatabaseProvider provider)
    {
        await using var app = await RoundAsync(provider);
        var province = await app.SignInAsync("so");
        async Task<IEnumerable<string>> NamesAsync(string query) =>
            (await province.OpenAsync($"/requests/1?{query}")).Rows("main table.board-table").Where(r => r.Count > 1).Select(r => r[0]);
        Assert.Equal(["UBND huyện Nghĩa Hành"], await NamesAsync("show=late"));
        Assert.Equal(["UBND thị xã Đức Phổ", "UBND huyện Lý Sơn"], await NamesAsync("show=to-receive"));
        Assert.Equal(10, (await NamesAsync("show=missing")).Count());
        Assert.Equal(["UBND huyện Ba Tơ"], await NamesAsync("q=ba+to"));
    }

    [Theory, BothDatabases]
    public async Task From_the_board_a_report_is_received_or_returned_with_a_reason(DatabaseProvider provider)
    {
        await using var app = await RoundAsync(provider);
        var province = await app.SignInAsync("so");
        var board = await province.OpenAsync("/requests/1");
        var received = await board.FormWithButton("Tiếp nhận báo cáo của UBND thị xã Đức Phổ").SubmitAsync();
        Assert.Equal("Đã tiếp nhận.", received.Confirmation);
        // The same button of the page that was opened before says what has happened since.
        Assert.StartsWith("Báo cáo đã được tiếp nhận", (await board.FormWithButton("Tiếp nhận báo cáo của UBND thị xã Đức Phổ")
            .SubmitAsync()).Confirmation, StringComparison.Ordinal);
        var asking = await received.FollowAsync("Trả lại báo cáo của UBND huyện Lý Sơn");
        var refused = await asking.FormWithButton("Trả lại báo cáo").SubmitAsync();
        Assert.Contains("Nhập lý do trả lại.", refused.Text, StringComparison.Ordinal);
        var returned = await refused.FormWithButton("Trả lại báo cáo").Fill("reason", "Mục 2 không khớp.").SubmitAsync();
        Assert.Equal("Đã trả lại đơn vị báo cáo.", returned.Confirmation);
        Assert.Contains("“Mục 2 không khớp.”", returned.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_asked_sees_the_request_and_nobody_elses_answer()
    {
        await using var app = await RoundAsync(DatabaseProvider.Sqlite);
        var staff = await app.SignInAsync("nhaplieu");
        var page = await staff.OpenAsync("/requests/1");
        Assert.DoesNotContain("1187/BC-UBND", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has(".board-table"));
        foreach (var address in (string[])["/requests/1/zip", "/requests/1/board?handler=sheet", "/requests/1/rollup"])
            Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync("/requests/1/upload")).Status);
    }

    [Theory, BothDatabases]
    public async Task The_zip_holds_every_issued_file_under_a_plain_name_with_sums_that_agree(DatabaseProvider provider)
    {
        await using var app = await RoundAsync(provider);
        var province = await app.SignInAsync("so");
        var response = await province.GetAsync("/requests/1/zip");
        Assert.Equal("Bao-cao-1406-STTTT-BCVT-CNTT.zip", response.Content.Headers.ContentDisposition!.FileName);
        await using var zip = await ZipArchive.CreateAsync(await response.Content.ReadAsStreamAsync(), ZipArchiveMode.Read,
            leaveOpen: false, entryNameEncoding: null);
        Assert.Equal(["MANIFEST.sha256", "duc-pho_1187-BC-UBND.pdf", "nghia-hanh_418-BC-UBND.pdf", "ly-son_576-BC-UBND.pdf"],
            zip.Entries.Select(e => e.FullName));
        var manifest = (await new StreamReader(await zip.Entries[0].OpenAsync()).ReadToEndAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, manifest.Length);
        foreach (var line in manifest)
        {
            await using var file = await zip.GetEntry(line[66..])!.OpenAsync();
            Assert.Equal(line[..64], Convert.ToHexStringLower(await SHA256.HashDataAsync(file)));
        }
        var chosen = await (await province.OpenAsync("/requests/1")).FormWithButton("Tải ZIP các báo cáo đã chọn").SubmitAsync();
        Assert.Contains("Chưa chọn báo cáo nào", chosen.Confirmation, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_table_of_all_agencies_keeps_zero_missing_and_not_applicable_apart(DatabaseProvider provider)
    {
        await using var app = await RoundAsync(provider);
        await app.AnswerAsync("son-ha", ReportState.Issued, RoundArrangement.At(10, 8), 12, scans: 0);
        await app.AnswerAsync("son-tay", ReportState.Issued, RoundArrangement.At(10, 8), 13, scans: null,
            scansState: FigureState.NotApplicable);
        await using var file = new MemoryStream(await (await app.SignInAsync("so")).GetByteArrayAsync("/requests/1/board?handler=sheet"));
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToDictionary(r => (string)r["Đơn vị"]!);
        Assert.Equal(13, rows.Count);
        const string Scans = $"{RoundArrangement.Table} – {RoundArrangement.Group} – Lượt quét cộng dồn (lượt)";
        Assert.Equal(300d, rows["Ủy ban nhân dân thị xã Đức Phổ"][Scans]);
        Assert.Equal(0d, rows["Ủy ban nhân dân huyện Sơn Hà"][Scans]);
        Assert.Equal("chưa có số liệu", rows["Ủy ban nhân dân huyện Nghĩa Hành"][Scans]);
        Assert.Equal("không phát sinh", rows["Ủy ban nhân dân huyện Sơn Tây"][Scans]);
        Assert.Null(rows["Ủy ban nhân dân huyện Ba Tơ"][Scans]);
        Assert.Equal("Quá hạn, chưa gửi", rows["Ủy ban nhân dân huyện Minh Long"]["Thời hạn"]);
    }

    [Fact]
    public async Task The_board_of_many_agencies_comes_in_pages()
    {
        await using var app = await RoundAsync(DatabaseProvider.Sqlite);
        await using (var scope = app.NewDb())
        {
            var agencies = Enumerable.Range(1, 40).Select(i => new Core.Agencies.Agency
            {
                Code = $"xa-{i}", KindId = Core.Agencies.FirstKinds.District, Position = 100 + i,
                Names = [new() { ValidFrom = new(2020, 1, 1), Name = $"Ủy ban nhân dân xã {i}", ShortName = $"UBND xã {i}",
                    IssuingBody = $"XÃ {i}", PlaceName = $"Xã {i}", Symbol = "UBND" }],
            }).ToList();
            scope.Db.AddRange(agencies);
            await scope.Db.SaveChangesAsync();
            scope.Db.AddRange(agencies.Select(a => new Core.Requests.RequestAddressee { RequestId = 1, AgencyId = a.Id }));
            await scope.Db.SaveChangesAsync();
        }
        var board = await (await app.SignInAsync("so")).OpenAsync("/requests/1");
        Assert.Contains("3/53 đơn vị đã gửi", board.Text, StringComparison.Ordinal);
        Assert.Equal(25, board.Rows("main table.board-table").Count(r => r.Count > 1));
        Assert.Contains("Hiển thị 1–25 trong 53 đơn vị", board.Text, StringComparison.Ordinal);
    }
}
