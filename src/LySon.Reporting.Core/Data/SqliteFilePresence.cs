using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Whether the file that this program has open is still the one under its name. Linux lets a file be deleted or replaced while it is open:
/// what is written then is read back as if all were well, and gone at the next start. Looked at before a connection is used.
/// </summary>
internal sealed class SqliteFilePresence(string path, string connectionString)
{
    /// <summary>
    /// Milliseconds between two looks at all files that are open; whether there is one under the name is asked each time.
    /// </summary>
    private const long Pause = 2_000;

    private const string OpenFiles = "/proc/self/fd";

    private long lookedAt = Environment.TickCount64 - Pause;
    private int replaced;

    /// <returns>How often another file was found in its place: a connection of an earlier number is one to a file that is gone.</returns>
    /// <exception cref="DatabaseAwayException">It was deleted, or another one was put in its place; in the second case the next connection
    /// finds the new one.</exception>
    public int Require()
    {
        if (!File.Exists(path)) throw new DatabaseAwayException($"There is no database {path}.");
        var (now, last) = (Environment.TickCount64, Volatile.Read(ref lookedAt));
        if (now - last < Pause || Interlocked.CompareExchange(ref lookedAt, now, last) != last || !IsReplaced())
            return Volatile.Read(ref replaced);
        Interlocked.Increment(ref replaced);
        using (var pooled = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(pooled);
        throw new DatabaseAwayException($"Another file was put in the place of {path}.");
    }

    private bool IsReplaced()
    {
        if (!OperatingSystem.IsLinux()) return false;
        var gone = path + " (deleted)";
        try
        {
            return Directory.EnumerateFileSystemEntries(OpenFiles).Any(open => new FileInfo(open).LinkTarget == gone);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Some systems show no process its own files.
            return false;
        }
    }
}
