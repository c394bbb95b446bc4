using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Each step of a request: what it asks, what it writes, and that it leaves nothing when it is refused.</summary>
public sealed class RequestStepTests
{
    public enum Step { Send, Close, Reopen, Delete }

    private static readonly DateTime Earlier = new(2021, 11, 8, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Step.Send, "Chuyên viên tổng hợp: Trạng thái Bản soạn → Đã gửi",
        "Yêu cầu báo cáo mới: Công văn 1500/STTTT-CNTT, hạn gửi 17:00 12/11/2021.")]
    [InlineData(Step.Close, "Chuyên viên tổng hợp: Trạng thái Đang mở → Đã đóng",
        "Yêu cầu báo cáo theo Công văn 1500/STTTT-CNTT đã đóng, không nhận thêm báo cáo.")]
    [InlineData(Step.Reopen, "Chuyên viên tổng hợp: Trạng thái Đã đóng → Mở lại",
        "Yêu cầu báo cáo theo Công văn 1500/STTTT-CNTT được mở lại.")]
    [InlineData(Step.Delete, "Chuyên viên tổng hợp: Trạng thái Bản soạn → Đã xóa", null)]
    public async Task A_step_writes_the_row_its_history_and_tells_everyone_asked(Step step, string history, string? news)
    {
        await using var bench = await Bench.StartAsync();
        var request = await AddAsync(bench, step);
        var other = await AddAsync(bench, step);
        await bench.ActAsync("so");
        var before = await bench.HistoryAsync<ReportRequest>(request.Id);
        Assert.Null(await TakeAsync(bench, step, request));

        var after = await bench.RequestAsync(request.Id);
        Assert.Equal(request.Version + 1, after.Version);
        (DateTime? Sent, DateTime? Closed, DateTime? Deleted) expected = step switch
        {
            Step.Send => (bench.Now, null, null),
            Step.Close => (Earlier, bench.Now, null),
            Step.Reopen => (Earlier, null, null),
            _ => (null, null, bench.Now),
        };
        Assert.Equal(expected, (after.SentAt, after.ClosedAt, after.DeletedAt));
        Assert.Equal([.. before, history], await bench.HistoryAsync<ReportRequest>(request.Id));
        Assert.Equal(news is null ? [] : [$"lanhdao: {news}", $"nhaplieu: {news}", $"vanthu: {news}"], await bench.ToldAsync());

        var untouched = await bench.RequestAsync(other.Id);
        Assert.Equal((other.Version, other.SentAt, other.ClosedAt, other.DeletedAt),
            (untouched.Version, untouched.SentAt, untouched.ClosedAt, untouched.DeletedAt));
    }

    [Theory]
    [InlineData(Step.Send, true, false, RequestErrors.SentAlready)]
    [InlineData(Step.Send, true, true, RequestErrors.SentAlready)]
    [InlineData(Step.Close, false, false, RequestErrors.Moved)]
    [InlineData(Step.Close, true, true, RequestErrors.Moved)]
    [InlineData(Step.Reopen, true, false, RequestErrors.Moved)]
    [InlineData(Step.Reopen, false, false, RequestErrors.Moved)]
    [InlineData(Step.Delete, true, false, RequestErrors.DraftsOnly)]
    [InlineData(Step.Delete, true, true, RequestErrors.DraftsOnly)]
    public async Task A_step_from_another_state_is_refused_and_leaves_nothing(Step step, bool sent, bool closed, string refusal)
    {
        await using var bench = await Bench.StartAsync();
        var request = await bench.AddRequestAsync(sent ? Earlier : null, closed ? Earlier.AddHours(1) : null);
        await AssertRefusedAsync(bench, step, request, refusal);
    }

    [Theory]
    [InlineData(Step.Send, RequestErrors.Moved)]
    [InlineData(Step.Close, RequestErrors.Moved)]
    [InlineData(Step.Reopen, RequestErrors.Moved)]
    [InlineData(Step.Delete, RequestErrors.DraftsOnly)]
    public async Task A_step_is_taken_by_the_requester_alone(Step step, string refusal)
    {
        await using var bench = await Bench.StartAsync();
        var request = await AddAsync(bench, step);
        var stranger = new ReportRequest
        {
            RequesterId = await bench.AgencyAsync("ba-to"), Number = request.Number, Symbol = request.Symbol, IssuedOn = request.IssuedOn,
            Abstract = request.Abstract, ReportTitle = request.ReportTitle,
            CutoffOn = request.CutoffOn, DueAt = request.DueAt, SentAt = request.SentAt, ClosedAt = request.ClosedAt,
            Outline = request.Outline, Addressees = request.Addressees,
        };
        Own(stranger, request);
        await AssertRefusedAsync(bench, step, stranger, refusal);
    }

    [Fact]
    public async Task What_is_sent_is_what_its_sender_saw()
    {
        await using var bench = await Bench.StartAsync();
        var seen = await bench.RequestAsync((await bench.AddRequestAsync()).Id);
        await using (var db = bench.Db())
        {
            (await db.FindAsync<ReportRequest>(seen.Id))!.Abstract = "báo cáo khác";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await AssertRefusedAsync(bench, Step.Send, seen, RequestErrors.Moved);
    }

    [Fact]
    public async Task A_request_sent_by_somebody_else_at_the_same_moment_is_not_sent_again()
    {
        await using var bench = await Bench.StartAsync();
        var seen = await bench.RequestAsync((await bench.AddRequestAsync()).Id);
        Assert.Null(await TakeAsync(bench, Step.Send, seen));
        var told = (await bench.ToldAsync()).Count;
        Assert.Equal(RequestErrors.Moved, await TakeAsync(bench, Step.Send, seen));
        Assert.Equal(told, (await bench.ToldAsync()).Count);
    }

    [Fact]
    public async Task What_cannot_be_sent_says_why()
    {
        await using var bench = await Bench.StartAsync();
        await AssertRefusedAsync(bench, Step.Send, await bench.AddRequestAsync(dueAt: bench.Now), RequestErrors.DuePast);
    }

    [Fact]
    public async Task A_deleted_draft_leaves_its_place_in_the_series()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(Earlier);
        var first = await CopyAsync(bench, last, follows: true);
        Assert.Equal(last.Id, (await bench.RequestAsync(first)).PreviousId);
        Assert.Equal(first, await CopyAsync(bench, last, follows: true));
        Assert.Null(await TakeAsync(bench, Step.Delete, await bench.RequestAsync(first)));
        Assert.Null((await bench.RequestAsync(first)).PreviousId);
        Assert.NotEqual(first, await CopyAsync(bench, last, follows: true));
    }

    [Fact]
    public async Task A_draft_is_followed_by_none_and_a_copy_follows_nothing()
    {
        await using var bench = await Bench.StartAsync();
        var (draft, sent) = (await bench.AddRequestAsync(), await bench.AddRequestAsync(Earlier));
        Assert.Null((await bench.RequestAsync(await CopyAsync(bench, draft, follows: true))).PreviousId);
        Assert.Null((await bench.RequestAsync(await CopyAsync(bench, sent, follows: false))).PreviousId);
        var copy = await bench.RequestAsync(await CopyAsync(bench, sent, follows: false));
        Assert.Equal((2, 2, null, sent.RequesterId), (copy.Outline.Count, copy.Addressees.Count, copy.SentAt, copy.RequesterId));
    }

    private static Task<ReportRequest> AddAsync(Bench bench, Step step) => step switch
    {
        Step.Close => bench.AddRequestAsync(Earlier),
        Step.Reopen => bench.AddRequestAsync(Earlier, Earlier.AddHours(1)),
        _ => bench.AddRequestAsync(),
    };

    private static async Task AssertRefusedAsync(Bench bench, Step step, ReportRequest request, string refusal)
    {
        var (before, history) = (await bench.RequestAsync(request.Id), await bench.HistoryAsync<ReportRequest>(request.Id));
        Assert.Equal(refusal, await TakeAsync(bench, step, request));
        var after = await bench.RequestAsync(request.Id);
        Assert.Equal((before.Version, before.SentAt, before.ClosedAt, before.DeletedAt),
            (after.Version, after.SentAt, after.ClosedAt, after.DeletedAt));
        Assert.Equal(history, await bench.HistoryAsync<ReportRequest>(request.Id));
        Assert.Empty(await bench.ToldAsync());
    }

    private static async Task<string?> TakeAsync(Bench bench, Step step, ReportRequest request)
    {
        await using var db = bench.Db();
        var steps = new RequestSteps(db, bench.News(db), bench.Actor, bench.Clock);
        return await (step switch
        {
            Step.Send => steps.SendAsync(request),
            Step.Close => steps.CloseAsync(request),
            Step.Reopen => steps.ReopenAsync(request),
            _ => steps.DeleteAsync(request),
        });
    }

    private static async Task<int> CopyAsync(Bench bench, ReportRequest request, bool follows)
    {
        await using var db = bench.Db();
        return await new RequestSteps(db, bench.News(db), bench.Actor, bench.Clock).CopyAsync(request, follows);
    }

    /// <summary>Key and version, which only the database gives.</summary>
    private static void Own(ReportRequest stranger, ReportRequest request)
    {
        foreach (var name in (string[])[nameof(request.Id), nameof(request.Version)])
            typeof(Core.Data.TrackedEntity).GetProperty(name)!.SetValue(stranger,
                typeof(Core.Data.TrackedEntity).GetProperty(name)!.GetValue(request));
    }
}
