using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// A worker as the portal sees it: a process that gets one job at a time. While it works it is watched; one that takes more time or memory than allowed is
/// killed. Its time is the machine's, not the portal's clock.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Files that a worker reads before another takes its place.</summary>
    private const int MostFiles = 500;

    /// <summary>The runtime, its code and what a reader allocates outside the managed heap.</summary>
    private const long Unmanaged = 256L << 20;

    private readonly Process process;
    private readonly FileWorkerOptions limits;
    private readonly Stopwatch waiting = new();
    private TimeSpan processorBefore;
    private Func<FileRefusedException>? verdict;
    private int files;

    private WorkerProcess(Process process, FileWorkerOptions limits)
    {
        (this.process, this.limits) = (process, limits);
        // What a dying runtime says is of no use to anybody, and could fill the pipe.
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Between jobs: whether it can take another one.</summary>
    public bool IsFit { get; private set; } = true;

    public bool IsAlive => !process.HasExited;

    public static WorkerProcess Start(FileWorkerOptions limits)
    {
        var start = WorkerStart.Info();
        start.Environment["DOTNET_GCHeapHardLimit"] = string.Create(CultureInfo.InvariantCulture, $"0x{(long)limits.MemoryMb << 20:X}");
        return new(Process.Start(start) ?? throw new InvalidOperationException("The worker did not start."), limits);
    }

    /// <summary>Does a job. Whoever leaves the enumeration before its end, or cancels, ends the worker.</summary>
    /// <returns>The parts of the answer, and as the last frame its result.</returns>
    /// <exception cref="FileRefusedException">The reader refuses the file, or the worker had to be ended.</exception>
    public async IAsyncEnumerable<Frame> RunAsync(
        JobCall call, IReadOnlyList<ReadOnlyMemory<byte>> content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IsFit = false;
        processorBefore = process.TotalProcessorTime;
        waiting.Reset();
        await using var watch = new Timer(_ => Watch(), null, Look, Look);
        await using var stop = cancellation.Register(Kill);
        await TalkAsync(async () => await AskAsync(call, content), cancellation);
        var left = (long)limits.AnswerMb << 20;
        while (true)
        {
            var frame = await TalkAsync(() => Frame.ReadAsync(process.StandardOutput.BaseStream, left), cancellation) ?? throw Ended();
            left -= frame.Content.Length;
            switch (frame.Kind)
            {
                case FrameKind.Part:
                    yield return frame;
                    break;
                case FrameKind.Result:
                    Rest();
                    yield return frame;
                    yield break;
                case FrameKind.Refusal:
                    Rest();
                    throw FileRefusedException.Unreadable(System.Text.Encoding.UTF8.GetString(frame.Content));
                case FrameKind.OutOfMemory:
                    throw FileRefusedException.TooMuch();
                default:
                    throw FileRefusedException.Died(System.Text.Encoding.UTF8.GetString(frame.Content));
            }
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private async Task AskAsync(JobCall call, IReadOnlyList<ReadOnlyMemory<byte>> content)
    {
        var input = process.StandardInput.BaseStream;
        await Frame.WriteAsync(input, FrameKind.Job, JsonSerializer.SerializeToUtf8Bytes(call, FileJob.Json));
        foreach (var file in content) await Frame.WriteAsync(input, FrameKind.File, file);
        await input.FlushAsync();
    }

    private async Task TalkAsync(Func<Task> talk, CancellationToken cancellation) => await TalkAsync(async () =>
    {
        await talk();
        return true;
    }, cancellation);

    /// <summary>Only the time in which the portal waits for the worker is the worker's.</summary>
    private async Task<T> TalkAsync<T>(Func<ValueTask<T>> talk, CancellationToken cancellation)
    {
        waiting.Start();
        try
        {
            return await talk();
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ObjectDisposedException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw broken is InvalidDataException ? FileRefusedException.TooMuch() : Ended();
        }
        finally
        {
            waiting.Stop();
        }
    }

    private FileRefusedException Ended() => verdict?.Invoke() ?? FileRefusedException.Died();

    private void Watch()
    {
        try
        {
            process.Refresh();
            if (waiting.Elapsed.TotalSeconds > limits.Seconds || (process.TotalProcessorTime - processorBefore).TotalSeconds > limits.ProcessorSeconds)
                Condemn(FileRefusedException.TooSlow);
            else if (process.WorkingSet64 > ((long)limits.MemoryMb << 20) + Unmanaged)
                Condemn(FileRefusedException.TooMuch);
        }
        catch (InvalidOperationException)
        {
            // It has ended; whoever waits for its answer is told so.
        }
    }

    private void Condemn(Func<FileRefusedException> why)
    {
        verdict ??= why;
        Kill();
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended, or was given up before.
        }
    }

    /// <summary>Memory that a large file took is not given back by a heap that may need it again: another worker takes the place of this one.</summary>
    private void Rest()
    {
        process.Refresh();
        IsFit = ++files < MostFiles && process.WorkingSet64 < ((long)limits.MemoryMb << 20) / 2;
    }
}

/// <summary>How the program starts itself as a worker.</summary>
internal static class WorkerStart
{
    /// <summary>What a worker keeps of the portal's environment: how to find the runtime. Nothing of the configuration.</summary>
    private static readonly string[] Kept = ["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "TZ", "TZDIR", "SystemRoot"];

    public static ProcessStartInfo Info()
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        var program = typeof(WorkerStart).Assembly.Location;
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var own = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);
        if (program.Length == 0) start.FileName = Environment.ProcessPath!;
        else if (File.Exists(host)) (start.FileName, start.Arguments) = (host, "");
        else start.FileName = own;
        if (start.FileName == host) start.ArgumentList.Add(program);
        start.ArgumentList.Add(WorkerProgram.Argument);
        Restrict(start.Environment);
        return start;
    }

    private static void Restrict(IDictionary<string, string?> environment)
    {
        var kept = Kept.Where(environment.ContainsKey).ToDictionary(k => k, k => environment[k]);
        environment.Clear();
        foreach (var (name, value) in kept) environment[name] = value;
        // One small heap on one thread; neither dumps nor a debugger's door; code is not measured to be compiled better.
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
    }
}
