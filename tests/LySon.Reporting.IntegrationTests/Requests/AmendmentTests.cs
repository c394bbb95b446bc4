using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>One edit of a request: what forbids it, what its history says and who is told.</summary>
public sealed class AmendmentTests
{
    private static readonly DateTime Sent = new(2021, 11, 8, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Outline_and_agencies_have_their_lines_in_the_history_and_each_agency_reads_what_concerns_it()
    {
        await using var bench = await ArrangeAsync();
        var (id, bato) = ((await bench.AddRequestAsync(Sent)).Id, await bench.AgencyAsync("ba-to"));
        await bench.ActAsync("so");
        Assert.Null(await AmendAsync(bench, id, request =>
        {
            request.Outline[1].Heading = "Kết quả mới";
            request.DueAt = request.Due.AddDays(1);
            request.Addressees.RemoveAt(1);
            request.Addressees.Add(new() { AgencyId = bato });
        }));
        const string outline = "Đề cương 2 mục → 2 mục; sửa “Kết quả mới”",
        agencies = "Đơn vị báo cáo 2 đơn vị → 2 đơn vị; thêm “UBND huyện Ba Tơ”; bỏ “UBND huyện Bình Sơn”";
        var history = await bench.HistoryAsync<ReportRequest>(id);
        Assert.Contains("Chuyên viên tổng hợp: " + outline, history);
        Assert.Contains("Chuyên viên tổng hợp: " + agencies, history);
        var told = await bench.ToldAsync();
        Assert.Equal(["batostaff: Yêu cầu báo cáo mới: Công văn 1500/STTTT-CNTT, hạn gửi 17:00 13/11/2021.",
            "binhsonstaff: Đơn vị không còn phải báo cáo theo Công văn 1500/STTTT-CNTT."],
            told.Where(t => t.StartsWith("bato", StringComparison.Ordinal) || t.StartsWith("binhson", StringComparison.Ordinal)));
        Assert.Contains("nhaplieu: Công văn 1500/STTTT-CNTT được sửa: Hạn gửi: 12/11/2021 17:00 → 13/11/2021 17:00; "
            + $"{agencies.Replace("báo cáo 2", "báo cáo: 2", StringComparison.Ordinal)}; "
            + $"{outline.Replace("cương 2", "cương: 2", StringComparison.Ordinal)}.", told);
        Assert.Equal(5, told.Count);
    }

    [Fact]
    public async Task A_draft_keeps_its_history_and_tells_nobody()
    {
        await using var bench = await ArrangeAsync();
        var id = (await bench.AddRequestAsync()).Id;
        Assert.Null(await AmendAsync(bench, id, request => request.Addressees.RemoveAt(1)));
        Assert.Contains("Hệ thống: Đơn vị báo cáo 2 đơn vị → 1 đơn vị; bỏ “UBND huyện Bình Sơn”",
            await bench.HistoryAsync<ReportRequest>(id));
        Assert.Empty(await bench.ToldAsync());
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_told_to_nobody_and_leaves_no_line()
    {
        await using var bench = await ArrangeAsync();
        var id = (await bench.AddRequestAsync(Sent)).Id;
        var before = await bench.HistoryAsync<ReportRequest>(id);
        Assert.Null(await AmendAsync(bench, id, _ => { }));
        Assert.Equal(before, await bench.HistoryAsync<ReportRequest>(id));
        Assert.Empty(await bench.ToldAsync());
    }

    [Fact]
    public async Task An_agency_that_has_begun_its_report_is_not_taken_out()
    {
        await using var bench = await ArrangeAsync();
        var id = (await bench.AddRequestAsync(Sent)).Id;
        await bench.AddReportAsync(id, "ly-son", ReportState.Draft);
        Assert.Equal(RequestErrors.AgencyInUse(["UBND huyện Lý Sơn"]),
            await AmendAsync(bench, id, request => request.Addressees.RemoveAt(0)));
        Assert.Empty(await bench.ToldAsync());
        // The other agency has begun nothing.
        Assert.Null(await AmendAsync(bench, id, request => request.Addressees.RemoveAt(1)));
    }

    [Theory]
    [InlineData(3, "UBND huyện Lý Sơn, UBND huyện Bình Sơn, UBND huyện Ba Tơ đã soạn")]
    [InlineData(4, "UBND huyện Lý Sơn, UBND huyện Bình Sơn, UBND huyện Ba Tơ và 1 đơn vị khác đã soạn")]
    public void Three_agencies_are_named_and_the_rest_counted(int count, string beginning) => Assert.StartsWith(beginning,
        RequestErrors.AgencyInUse(
            [.. ((string[])["UBND huyện Lý Sơn", "UBND huyện Bình Sơn", "UBND huyện Ba Tơ", "UBND huyện Sơn Hà"]).Take(count)]),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_draft_follows_its_request_and_its_writer_has_a_notice()
    {
        await using var bench = await ArrangeAsync();
        var id = (await bench.AddRequestAsync(Sent)).Id;
        var draft = await bench.AddReportAsync(id, "ly-son", ReportState.Draft);
        await bench.ActAsync("so");
        Assert.Null(await AmendAsync(bench, id, request =>
        {
            (request.CutoffOn, request.DueAt) = (request.CutoffOn.AddDays(1), request.Due.AddDays(1));
            request.Outline.Add(new() { Position = 2, Kind = NarrativeSection.Kind, Heading = "Kiến nghị" });
        }));
        var report = await ReportAsync(bench, draft);
        Assert.Equal((ReportState.Draft, new(2021, 11, 10)), (report.State, report.CutoffOn));
        Assert.Equal(["", "Kết quả", "Kiến nghị"], report.Sections.OrderBy(s => s.Position).Select(s => s.Heading));
        var notice = Assert.Single(report.Amendments);
        Assert.Equal(("Chuyên viên tổng hợp", null), (notice.ActorName, notice.SeenAt));
        Assert.Equal("Ngày chốt số liệu: 09/11/2021 → 10/11/2021.\nHạn gửi: 12/11/2021 17:00 → 13/11/2021 17:00.\n"
            + "Thêm mục “Mở đầu”.\nThêm mục “Kết quả”.\nThêm mục “Kiến nghị”.", notice.Text);
    }

    [Theory]
    [InlineData(ReportState.Draft, ReportState.Draft, true)]
    [InlineData(ReportState.Submitted, ReportState.Returned, true)]
    [InlineData(ReportState.Returned, ReportState.Returned, true)]
    [InlineData(ReportState.Approved, ReportState.Approved, false)]
    [InlineData(ReportState.Issued, ReportState.Issued, false)]
    public async Task What_waits_for_a_leader_goes_back_to_its_writer_and_what_is_approved_or_issued_stays(
        ReportState state, ReportState then, bool follows)
    {
        await using var bench = await ArrangeAsync();
        var asked = await bench.AddRequestAsync(Sent);
        var id = asked.Id;
        var answer = await bench.AddReportAsync(id, "ly-son", state, state == ReportState.Issued ? Sent : null);
        foreach (var part in asked.Outline)
            await bench.AddAsync(new ReportSection
            {
                ReportId = answer, OutlineSectionId = part.Id, Position = part.Position, Kind = part.Kind, Heading = part.Heading,
                Body = "Đã soạn.",
            });
        await bench.ActAsync("so");
        // When it is due changes no report.
        Assert.Null(await AmendAsync(bench, id, request => request.DueAt = request.Due.AddDays(1)));
        Assert.Equal(state, (await ReportAsync(bench, answer)).State);
        Assert.Null(await AmendAsync(bench, id, request => request.CutoffOn = request.CutoffOn.AddDays(1)));
        var report = await ReportAsync(bench, answer);
        Assert.Equal((then, new DateOnly(2021, 11, follows ? 10 : 9), follows ? 2 : 0),
            (report.State, report.CutoffOn, report.Amendments.Count));
        await using var db = bench.Db();
        Assert.Equal(then == state ? [] : ["Amend: Ngày chốt số liệu: 09/11/2021 → 10/11/2021."],
            await db.ReportSteps().Where(s => s.ReportId == answer).Select(s => $"{s.Action}: {s.Reason}").ToListAsync());
    }

    [Fact]
    public async Task The_requester_s_own_report_of_its_round_is_no_answer_and_stays()
    {
        await using var bench = await ArrangeAsync();
        var id = (await bench.AddRequestAsync(Sent)).Id;
        var own = await bench.AddReportAsync(id, "so-tttt", ReportState.Draft);
        Assert.Null(await AmendAsync(bench, id, request => request.CutoffOn = request.CutoffOn.AddDays(1)));
        var report = await ReportAsync(bench, own);
        Assert.Equal((0, 0, new(2021, 11, 9)), (report.Sections.Count, report.Amendments.Count, report.CutoffOn));
    }

    private static async Task<Bench> ArrangeAsync()
    {
        var bench = await Bench.StartAsync();
        await bench.AddUserAsync("batostaff", Roles.Staff, "ba-to");
        await bench.AddUserAsync("binhsonstaff", Roles.Staff, "binh-son");
        return bench;
    }

    private static async Task<Report> ReportAsync(Bench bench, int id)
    {
        await using var db = bench.Db();
        return await db.Reports().AsNoTracking().AsSplitQuery().Include(r => r.Sections).Include(r => r.Amendments)
            .SingleAsync(r => r.Id == id);
    }

    /// <summary>As the pages do it, in one transaction; what is refused is not kept.</summary>
    private static async Task<string?> AmendAsync(Bench bench, int id, Action<ReportRequest> edit)
    {
        await using var db = bench.Db();
        var request = await db.Requests().Include(r => r.Outline.OrderBy(s => s.Position)).Include(r => r.Addressees).AsSplitQuery()
            .SingleAsync(r => r.Id == id);
        request.Addressees.Sort((a, b) => a.AgencyId.CompareTo(b.AgencyId));
        if (await db.Agencies().Where(a => a.Code == "ly-son").Select(a => a.Id)
            .SingleAsync() == request.Addressees[^1].AgencyId) request.Addressees.Reverse();
        var amendment = new RequestAmendment(db, request);
        edit(request);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        if (await amendment.RefusalAsync(db, request) is { } refusal) return refusal;
        await amendment.RecordAsync(db, request, bench.News(db), bench.Drafts(db), bench.Actor, bench.Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }
}
