using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>The section FileWorkers: what reading files from outside may cost.</summary>
public sealed class FileWorkerOptions
{
    public const string Section = "FileWorkers";

    /// <summary>Files that are read at once, each in a process of its own.</summary>
    [Range(1, 64)] public int Count { get; set; } = 2;

    /// <summary>Files that may wait for a worker; one more is refused.</summary>
    [Range(1, 1000)] public int Waiting { get; set; } = 32;

    /// <summary>Of these, files of one account.</summary>
    [Range(1, 1000)] public int WaitingPerAccount { get; set; } = 4;

    /// <summary>Seconds that a file waits for a worker before it is refused.</summary>
    [Range(1, 600)] public int WaitSeconds { get; set; } = 60;

    /// <summary>Megabytes of managed memory of a worker; the runtime holds it to that.</summary>
    [Range(128, 16384)] public int MemoryMb { get; set; } = 512;

    /// <summary>Seconds of processor time for one file.</summary>
    [Range(1, 600)] public int ProcessorSeconds { get; set; } = 20;

    /// <summary>Seconds that the portal waits for the answer about one file.</summary>
    [Range(1, 600)] public int Seconds { get; set; } = 60;

    /// <summary>Megabytes of one answer.</summary>
    [Range(1, 1024)] public int AnswerMb { get; set; } = 192;
}
