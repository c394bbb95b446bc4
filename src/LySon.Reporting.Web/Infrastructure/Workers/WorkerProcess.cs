using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// A worker as the portal sees it: a process that gets one job at a time. While it works it is watched; one that takes more time or memory
/// than allowed is killed. Its time is the machine's, not the portal's clock.
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

    public static WorkerProcess Start(ProcessStartInfo start, FileWorkerOptions limits)
    {
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
        if (Looked(() => process.TotalProcessorTime) is not { } before) throw FileRefusedException.Died();
        processorBefore = before;
        waiting.Reset();
        await using var watch = new Timer(_ => Watch(), null, Look, Look);
        await using var stop = cancellation.Register(Kill);
        await TalkAsync(async () => await AskAsync(call, content), cancellation);
        var left = (long)limits.AnswerMb << 20;
        while (true)
        {
            var frame = await TalkAsync(() => Frame.ReadAsync(process.StandardOutput.BaseStream, left), cancellation)
                ?? throw Ended(cancellation);
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
            throw broken is InvalidDataException ? FileRefusedException.TooMuch() : Ended(cancellation);
        }
        finally
        {
            waiting.Stop();
        }
    }

    /// <summary>
    /// Why there is nothing more to be heard of it: it was killed for what it did, or because nobody waits any more, or it died by itself.
    /// </summary>
    private FileRefusedException Ended(CancellationToken cancellation)
    {
        if (verdict is null) cancellation.ThrowIfCancellationRequested();
        return verdict?.Invoke() ?? FileRefusedException.Died();
    }

    private void Watch()
    {
        if (Looked(() => (Spent: process.TotalProcessorTime - processorBefore, Memory: process.WorkingSet64)) is not { } seen) return;
        if (waiting.Elapsed.TotalSeconds > limits.Seconds || seen.Spent.TotalSeconds > limits.ProcessorSeconds)
            Condemn(FileRefusedException.TooSlow);
        else if (seen.Memory > ((long)limits.MemoryMb << 20) + Unmanaged) Condemn(FileRefusedException.TooMuch);
    }

    /// <summary>What the system tells of the process; null when it has ended, of which whoever waits for its answer hears.</summary>
    private T? Looked<T>(Func<T> look) where T : struct
    {
        try
        {
            process.Refresh();
            return look();
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
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

    /// <summary>
    /// Memory that a large file took is not given back by a heap that may need it again: another worker takes the place of this one.
    /// </summary>
    private void Rest()
    {
        IsFit = ++files < MostFiles && Looked(() => process.WorkingSet64) < ((long)limits.MemoryMb << 20) / 2;
    }
}
