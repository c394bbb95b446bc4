using LySon.Reporting.Core.Files;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// A folder for half-made files on the file system where they are going, for their owner only, gone when disposed. One that a killed
/// process left behind is known by its lock, which nobody holds, and cleared by the next.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    private const string Prefix = ".reporting-work-";
    private const string Lock = "lock";
    private const int Attempts = 5;

    private readonly string folder;
    private readonly FileStream held;

    private WorkFolder(string folder, FileStream held) => (this.folder, this.held) = (folder, held);

    /// <exception cref="IOException">The parent is not there, or full.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static WorkFolder Create(string parent)
    {
        if (!Directory.Exists(parent)) throw new DirectoryNotFoundException($"There is no folder {parent}.");
        Clear(parent);
        for (var attempt = 1; ; attempt++)
        {
            var folder = Path.Combine(parent, Prefix + Path.GetRandomFileName());
            PrivateFiles.MakeFolder(folder);
            // Somebody who clears may have come between the folder and its lock.
            if (Hold(folder, FileMode.CreateNew, throws: attempt == Attempts) is not { } held) continue;
            if (System.IO.File.Exists(Path.Combine(folder, Lock))) return new(folder, held);
            held.Dispose();
        }
    }

    public string File(string name) => Path.Combine(folder, name);

    public void Dispose()
    {
        // Held to the end, except where an open file cannot be removed.
        if (OperatingSystem.IsWindows()) held.Dispose();
        Remove(folder);
        held.Dispose();
    }

    private static void Clear(string parent)
    {
        foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*"))
        {
            // Held by who works in it; not there yet in one that was just made.
            if (Hold(left, FileMode.Open, throws: false) is not { } held) continue;
            using (held)
                if (!OperatingSystem.IsWindows()) Remove(left);
            if (OperatingSystem.IsWindows()) Remove(left);
        }
    }

    private static FileStream? Hold(string folder, FileMode mode, bool throws)
    {
        try
        {
            return new(Path.Combine(folder, Lock), mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (!throws && (failure is IOException or UnauthorizedAccessException))
        {
            return null;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next one tries again.
        }
    }
}
