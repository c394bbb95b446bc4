using System.Diagnostics;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Workers;

/// <summary>What the portal does when a worker misbehaves: real processes that die, hang, eat or babble in its place.</summary>
public sealed class WorkerBoundsTests
{
    private const string Died = "Tệp có cấu trúc bất thường nên không đọc được. Đề nghị nơi gửi gửi lại tệp gốc, hoặc mở tệp rồi lưu lại.";
    private const string TooSlow = "Đọc tệp này mất quá nhiều thời gian nên đã dừng. Chia thành tệp nhỏ hơn, hoặc mở tệp rồi lưu lại.";
    private const string TooMuch = "Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng. Chia thành tệp nhỏ hơn, hoặc mở tệp rồi lưu lại.";

    [Theory]
    [InlineData("kill -6 $$", Died, "it died")]
    [InlineData("cat >/dev/null & exit 0", Died, "it died")]
    [InlineData("printf '\\003\\100\\000\\000\\000half'", Died, "it died")]
    [InlineData("printf '\\007\\011\\000\\000\\000Exception'; cat", Died, "Exception")]
    [InlineData("cat >/dev/null; :", TooSlow, "too slow")]
    [InlineData("while :; do :; done", TooSlow, "too slow")]
    [InlineData("exec tail /dev/zero", TooMuch, "too much")]
    [InlineData("exec yes", TooMuch, "too much")]
    [InlineData("while printf '\\003\\000\\000\\020\\000'; do head -c 1048576 /dev/zero; done", TooMuch, "too much")]
    public async Task A_worker_that_dies_hangs_or_asks_for_too_much_is_ended_and_its_file_refused_in_one_sentence(
        string script, string sentence, string reason)
    {
        var isAboutTime = sentence == TooSlow;
        using var pool = Pool(script, new()
        {
            Count = 1, Seconds = isAboutTime ? 2 : 60, ProcessorSeconds = isAboutTime ? 1 : 60,
            MemoryMb = 128, AnswerMb = 4
        });
        var refusal = await Assert.ThrowsAsync<FileRefusedException>(() => LookAsync(pool));
        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(reason, refusal.Reason);
        Assert.True(refusal.EndedWorker);
    }

    [Fact]
    public async Task After_a_worker_died_the_next_file_gets_another_one()
    {
        var starts = 0;
        using var pool = new WorkerPool(Options.Create(new FileWorkerOptions { Count = 1 }), NullLogger<WorkerPool>.Instance)
        {
            Program = () => Interlocked.Increment(ref starts) == 1 ? Shell("kill -9 $$") : WorkerStart.Info(),
        };
        await Assert.ThrowsAsync<FileRefusedException>(() => LookAsync(pool));
        Assert.Equal("Ảnh phải là tệp PNG. Lưu lại ảnh ở dạng PNG nền trong suốt.",
            (await Assert.ThrowsAsync<FileRefusedException>(() => LookAsync(pool))).Message);
        Assert.Equal(2, starts);
    }

    [Fact]
    public async Task A_worker_stays_for_the_next_file_also_after_it_refused_one()
    {
        var starts = 0;
        using var pool = new WorkerPool(Options.Create(new FileWorkerOptions { Count = 1 }), NullLogger<WorkerPool>.Instance)
        {
            Program = () => Interlocked.Increment(ref starts) > 0 ? WorkerStart.Info() : null!,
        };
        for (var i = 0; i < 3; i++) Assert.False((await Assert.ThrowsAsync<FileRefusedException>(() => LookAsync(pool))).EndedWorker);
        Assert.Equal(1, starts);
    }

    [Fact]
    public async Task Who_goes_away_takes_the_worker_along()
    {
        using var pool = Pool("cat >/dev/null; :", new() { Count = 1 });
        using var gone = new CancellationTokenSource();
        var looking = pool.RunAsync(FileJobs.Picture, Nothing.Value, [new byte[] { 1 }], null, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looking);
    }

    [Fact]
    public void A_worker_knows_nothing_of_the_portals_environment()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Reporting", "secret");
        try
        {
            var kept = WorkerStart.Info().Environment;
            Assert.DoesNotContain("secret", kept.Values);
            Assert.DoesNotContain(kept.Keys, k => k.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ConnectionStrings__Reporting", null);
        }
    }

    [Fact]
    public async Task A_worker_ends_when_the_portal_is_gone()
    {
        using var worker = Process.Start(WorkerStart.Info())!;
        worker.StandardInput.Close();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, worker.ExitCode);
    }

    private static Task LookAsync(WorkerPool pool) =>
        pool.RunAsync(FileJobs.Picture, Nothing.Value, [new byte[] { 1, 2, 3 }], null, TestContext.Current.CancellationToken);

    private static WorkerPool Pool(string script, FileWorkerOptions limits) =>
        new(Options.Create(limits), NullLogger<WorkerPool>.Instance) { Program = () => Shell(script) };

    private static ProcessStartInfo Shell(string script) =>
        new("/bin/sh", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
}
