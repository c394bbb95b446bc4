using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>
/// One node of the portal as a process of its own, which is killed and started again on the same port as often as a test likes.
/// </summary>
/// <param name="settings">Further arguments, "--Stopping:NoticeSeconds=2"; without notice a portal that is told to stop does it at
/// once.</param>
internal sealed class ServingPortal(TestDatabase database, string settings = "--Stopping:NoticeSeconds=0") : IAsyncDisposable
{
    // A write beyond the limit of LimitFilesAsync is to fail, as on a full disk, and not to end the process by a signal.
    private static readonly IReadOnlyList<string> WithoutSignal = ["bash", "-c", "trap '' XFSZ; exec \"$@\"", "portal"];

    private readonly List<TimeSpan> starts = [];
    private readonly ConcurrentQueue<string> errors = new();
    private readonly int port = PortalProcess.FreePort();
    private Process? process;
    private HttpClient? phones;

    public int Port => port;

    /// <summary>Of phones without cookies, so that every scan of theirs counts.</summary>
    public HttpClient Phones => phones ??= new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress =
        new Uri($"http://127.0.0.1:{port}")
    };

    /// <summary>From each start of the process to its first answer, fastest first.</summary>
    public IReadOnlyList<TimeSpan> Starts => [.. starts.Order()];

    /// <summary>Returns once it shows the page of a code.</summary>
    public async Task StartAsync(string code)
    {
        var started = Stopwatch.StartNew();
        process = PortalProcess.Start(
            database, $"--urls=http://127.0.0.1:{port} --Scans:PermitsPerMinute=0 --Scans:OncePerMinutes=0 {settings}",
            under: WithoutSignal);
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        await Eventually.TrueAsync(async () =>
        {
            Assert.False(process.HasExited, $"The portal ended at its start: {string.Join('\n', errors)}");
            return await ShowAsync(code) == HttpStatusCode.OK;
        }, "the portal serves");
        starts.Add(started.Elapsed);
    }

    /// <summary>SIGTERM.</summary>
    public void Tell()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>SIGTERM; returns at its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        Tell();
        return await EndAsync();
    }

    /// <returns>The exit code of a portal that was told to stop.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await process!.WaitForExitAsync(patience.Token);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <returns>Null when nobody listens.</returns>
    public async Task<HttpStatusCode?> ShowAsync(string code)
    {
        try
        {
            using var page = await Phones.GetAsync(code);
            return page.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>
    /// From now on a file of the portal that would become longer cannot be written there: EFBIG, where a full disk says ENOSPC.
    /// </summary>
    /// <param name="bytes">Null: as long as they like.</param>
    public async Task LimitFilesAsync(long? bytes)
    {
        var limit = bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";
        using var prlimit = Process.Start("prlimit", [$"--pid={process!.Id.ToString(CultureInfo.InvariantCulture)}", $"--fsize={limit}:"]);
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
        phones?.Dispose();
    }
}
