using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// The worker: reads jobs from standard input and answers on standard output, one after the other, until the portal ends. It has no
/// configuration, no database and no log. What a hostile file does to it (a stack that overflows, memory that runs out) ends this process
/// and nothing else.
/// </summary>
internal static class WorkerProgram
{
    /// <summary>The one argument that makes the program a worker.</summary>
    public const string Argument = "read-files-from-outside";

    /// <summary>Bytes of stack for a job: what sound files need many times over.</summary>
    private const int Stack = 16 << 20;

    private const long LargestRequest = 64L << 20;

    public static async Task<int> RunAsync()
    {
        // Whoever stops the portal lets it finish what it does; the worker ends with its input.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        Console.SetOut(TextWriter.Null);
        await using var input = Console.OpenStandardInput();
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        // The next job comes only after the answer, so waiting for it also tells when the portal is gone, in the middle of a job too.
        Thread? busy = null;
        while (await NextAsync(input) is var (call, files) && call is not null)
        {
            // It has answered, but may not have left the output yet.
            busy?.Join();
            busy = new Thread(() => Do(call, files, output), Stack) { IsBackground = true };
            busy.Start();
        }
        return 0;
    }

    private static async Task<(JobCall? Call, byte[][] Files)> NextAsync(Stream input)
    {
        if (await Frame.ReadAsync(input, LargestRequest) is not { Kind: FrameKind.Job } first) return (null, []);
        var call = JsonSerializer.Deserialize<JobCall>(first.Content, FileJob.Json)!;
        var files = new byte[call.Files][];
        for (var i = 0; i < files.Length; i++) files[i] = (await Frame.ReadAsync(input, LargestRequest)
            ?? throw new EndOfStreamException()).Content;
        return (call, files);
    }

    private static void Do(JobCall call, byte[][] files, Stream output)
    {
        try
        {
            var result = FileJobs.All[call.Job].Run(call.Arguments, new(files, part => Send(FrameKind.Part, part, output)));
            Send(FrameKind.Result, result, output);
        }
        catch (OutOfMemoryException)
        {
            Send(FrameKind.OutOfMemory, default, output);
        }
        catch (Exception refusal) when (refusal is UnreadablePdfException or SigningRefusedException or UnusableImageException
            or UnreadableSheetException)
        {
            Send(FrameKind.Refusal, Encoding.UTF8.GetBytes(refusal.Message), output);
        }
        catch (Exception failure)
        {
            Send(FrameKind.Failure, Encoding.UTF8.GetBytes(failure.GetType().Name), output);
        }
        output.Flush();
    }

    private static void Send(FrameKind kind, ReadOnlyMemory<byte> content, Stream output)
    {
        // The job has a thread of its own, which may wait for the pipe.
        Frame.WriteAsync(output, kind, content).AsTask().GetAwaiter().GetResult();
    }
}
