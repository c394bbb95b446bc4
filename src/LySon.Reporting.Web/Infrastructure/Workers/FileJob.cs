using System.Text.Json;
using System.Text.Json.Serialization;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// Something that is done to a file from outside, only ever in a worker process. The portal names it; the worker, which is the same
/// program, finds it by its name.
/// </summary>
internal abstract record FileJob(string Name)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        MaxDepth = 32
    };

    /// <summary>In the worker: does it, and returns the end of the answer as JSON.</summary>
    public abstract byte[] Run(JsonElement arguments, JobFiles files);
}

/// <param name="Work">Pure: what it returns follows from arguments and files alone.</param>
internal sealed record FileJob<TArguments, TResult>(string Name, Func<TArguments, JobFiles, TResult> Work) : FileJob(Name)
{
    public override byte[] Run(JsonElement arguments, JobFiles files) =>
        JsonSerializer.SerializeToUtf8Bytes(Work(arguments.Deserialize<TArguments>(Json)!, files), Json);
}

/// <summary>The files of a job, and the way for pieces of its answer that are too large for one end.</summary>
internal sealed record JobFiles(IReadOnlyList<byte[]> Files, Action<ReadOnlyMemory<byte>> Answer)
{
    public byte[] Only => Files[0];
}

/// <summary>A job that takes no arguments, or answers nothing but that it did not refuse.</summary>
internal sealed record Nothing
{
    public static Nothing Value { get; } = new();
}

/// <summary>How a job begins on the wire.</summary>
/// <param name="Files">So many frames with a file each follow.</param>
internal sealed record JobCall(string Job, int Files, JsonElement Arguments);
