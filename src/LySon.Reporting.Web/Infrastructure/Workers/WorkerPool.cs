using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// The workers of this node. They are started when the first file comes, stay warm between files, and are replaced when one ended.
/// </summary>
public sealed class WorkerPool(IOptions<FileWorkerOptions> options, ILogger<WorkerPool> log) : IDisposable
{
    private readonly FileWorkerOptions limits = options.Value;
    private readonly WorkerTurns turns = new(options.Value);
    private readonly ConcurrentStack<WorkerProcess> idle = [];
    private volatile bool disposed;

    /// <summary>What is started as a worker.</summary>
    internal Func<ProcessStartInfo> Program { get; init; } = WorkerStart.Info;

    /// <param name="account">Of whom one file is read at a time; null for nobody's.</param>
    /// <exception cref="FileRefusedException">The message is a Vietnamese sentence.</exception>
    internal async Task<(TResult Result, IReadOnlyList<byte[]> Parts)> RunAsync<TArguments, TResult>(
        FileJob<TArguments, TResult> job, TArguments arguments, IReadOnlyList<ReadOnlyMemory<byte>> files, string? account,
        CancellationToken cancellation)
    {
        var parts = new List<byte[]>();
        await foreach (var frame in FramesAsync(job, arguments, files, account, cancellation))
        {
            if (frame.Kind == FrameKind.Result) return (JsonSerializer.Deserialize<TResult>(frame.Content, FileJob.Json)!, parts);
            parts.Add(frame.Content);
        }
        throw new InvalidOperationException("A worker's answer had no end.");
    }

    /// <summary>The parts of an answer as they come.</summary>
    /// <inheritdoc cref="RunAsync"/>
    internal async IAsyncEnumerable<byte[]> PartsAsync<TArguments, TResult>(
        FileJob<TArguments, TResult> job, TArguments arguments, IReadOnlyList<ReadOnlyMemory<byte>> files, string? account,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var frame in FramesAsync(job, arguments, files, account, cancellation))
            if (frame.Kind == FrameKind.Part) yield return frame.Content;
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryPop(out var worker)) worker.Dispose();
    }

    private async IAsyncEnumerable<Frame> FramesAsync<TArguments>(
        FileJob job, TArguments arguments, IReadOnlyList<ReadOnlyMemory<byte>> files, string? account,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var call = new JobCall(job.Name, files.Count, JsonSerializer.SerializeToElement(arguments, FileJob.Json));
        using var turn = await turns.TakeAsync(account, cancellation);
        var worker = Warm() ?? WorkerProcess.Start(Program(), limits);
        try
        {
            await using var frames = worker.RunAsync(call, files, cancellation).GetAsyncEnumerator(cancellation);
            while (await NextAsync(frames, call, files)) yield return frames.Current;
        }
        finally
        {
            TakeBack(worker);
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<Frame> frames, JobCall call, IReadOnlyList<ReadOnlyMemory<byte>> files)
    {
        try
        {
            return await frames.MoveNextAsync();
        }
        catch (FileRefusedException refusal) when (refusal.EndedWorker)
        {
            log.LogWarning("A worker was ended by a file of {Bytes} bytes in job {Job}: {Reason}", files.Sum(f => (long)f.Length), call.Job,
                refusal.Reason);
            throw;
        }
    }

    /// <summary>A worker that waits, unless somebody else has ended it meanwhile.</summary>
    private WorkerProcess? Warm()
    {
        while (idle.TryPop(out var worker))
        {
            if (worker.IsAlive) return worker;
            worker.Dispose();
        }
        return null;
    }

    private void TakeBack(WorkerProcess worker)
    {
        if (!worker.IsFit)
        {
            worker.Dispose();
            // The next file should not have to wait for its start.
            worker = WorkerProcess.Start(Program(), limits);
        }
        idle.Push(worker);
        if (disposed) Dispose();
    }
}
