using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.UnitTests.Workers;

public sealed class WorkerTurnsTests
{
    private readonly WorkerTurns turns = new(new() { Count = 2, Waiting = 3, WaitingPerAccount = 2 });

    [Fact]
    public void As_many_files_as_there_are_workers_are_read_at_once_and_the_next_waits()
    {
        Assert.True(Take("lan").IsCompleted);
        Assert.True(Take("ninh").IsCompleted);
        Assert.False(Take("hoa").IsCompleted);
    }

    [Fact]
    public async Task Who_waits_is_called_in_the_order_of_coming()
    {
        var (first, _) = (await Take("lan"), await Take("ninh"));
        var (third, fourth) = (Take("hoa"), Take("mai"));
        first.Dispose();
        await third;
        Assert.False(fourth.IsCompleted);
    }

    [Fact]
    public async Task An_account_has_one_file_read_at_a_time_and_others_do_not_wait_for_it()
    {
        var first = await Take("lan");
        var second = Take("lan");
        Assert.False(second.IsCompleted);
        Assert.True(Take("ninh").IsCompleted);
        first.Dispose();
        await second;
    }

    [Fact]
    public async Task Work_of_nobody_waits_for_no_other_work_of_nobody()
    {
        await Take(null);
        Assert.True(Take(null).IsCompleted);
    }

    [Fact]
    public async Task An_account_that_lets_too_much_wait_is_told_so_and_others_still_may()
    {
        await Take("lan");
        _ = Take("lan");
        _ = Take("lan");
        var refusal = await Assert.ThrowsAsync<FileRefusedException>(() => Take("lan"));
        Assert.Equal("Các tệp anh/chị đã gửi còn đang được đọc. Đợi xong rồi gửi lại tệp này.", refusal.Message);
        Assert.True(Take("ninh").IsCompleted);
    }

    [Fact]
    public async Task A_full_queue_refuses_whoever_comes()
    {
        await Take("a");
        await Take("b");
        foreach (var account in (string[])["c", "d", "e"]) Assert.False(Take(account).IsCompleted);
        var refusal = await Assert.ThrowsAsync<FileRefusedException>(() => Take("f"));
        Assert.Equal("Cổng đang bận đọc nhiều tệp khác. Đợi ít phút rồi gửi lại tệp.", refusal.Message);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_queue()
    {
        var (first, _) = (await Take("a"), await Take("b"));
        using var gone = new CancellationTokenSource();
        var leaving = turns.TakeAsync("c", gone.Token);
        var staying = Take("d");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        first.Dispose();
        await staying;
    }

    [Fact]
    public async Task A_turn_given_back_twice_frees_one_place()
    {
        var (first, _) = (await Take("a"), await Take("b"));
        first.Dispose();
        first.Dispose();
        Assert.True(Take("c").IsCompleted);
        Assert.False(Take("d").IsCompleted);
    }

    private Task<IDisposable> Take(string? account) => turns.TakeAsync(account, TestContext.Current.CancellationToken);
}
