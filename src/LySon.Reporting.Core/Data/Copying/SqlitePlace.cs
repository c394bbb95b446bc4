using LySon.Reporting.Core.Files;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>Where a database's file belongs: there is none, or the whole one.</summary>
public static class SqlitePlace
{
    /// <summary>Empty is: no file, a file without a byte, or one whose tables have no row and that nobody has open.</summary>
    /// <exception cref="CopyRefusedException">It is not.</exception>
    public static void RequireEmpty(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            foreach (var rest in Beside(file).Where(f => new FileInfo(f) is { Exists: true, Length: > 0 }))
                throw new CopyRefusedException($"{rest} belongs to a database that is not there any more. Take it away first.");
            return;
        }
        try
        {
            using var connection = SqliteFile.Open(file);
            if (SqliteFile.Sums(connection).FirstOrDefault(t => t.Value.Rows > 0 && CopiedTable.Counts(t.Key)).Key is { } table)
                throw new CopyRefusedException($"{file} is not empty: {table} has rows. Give an empty place.");
            // Refused while another program has the file open; and it takes the log into the file. By itself: of several statements the
            // first one's row would hide it.
            connection.DefaultTimeout = 1;
            connection.Run("PRAGMA busy_timeout = 0");
            if (connection.Read("PRAGMA journal_mode = DELETE", row => row.GetString(0)) is not ["delete"])
                throw new CopyRefusedException($"{file} is in use. Stop the portal and every other program that has it open.");
            // One that left the log out by itself and stands in the middle of writing.
            connection.Run("BEGIN EXCLUSIVE");
            connection.Run("ROLLBACK");
        }
        catch (SqliteException failure)
        {
            throw new CopyRefusedException($"{file} is not empty, or in use: {failure.Message}", failure);
        }
    }

    /// <summary>Moves the made file there, in one step and on the disk before it returns.</summary>
    /// <param name="made">On the same file system.</param>
    /// <exception cref="CopyRefusedException">The place is not empty any more, or the file cannot be made its owner's only.</exception>
    public static void Put(string made, string file)
    {
        Durable.Flush(made);
        if (PrivateFiles.Narrow(made) == false)
            throw new CopyRefusedException($"Others can read {made}, and that cannot be changed. Nothing was put into place.");
        RequireEmpty(file);
        var isThere = File.Exists(file);
        foreach (var rest in Beside(file)) File.Delete(rest);
        // What a portal makes there at this very moment is not replaced.
        File.Move(made, file, overwrite: isThere);
        Durable.FlushFolder(Path.GetDirectoryName(file)!);
    }

    /// <summary>What SQLite may put beside a file.</summary>
    public static IEnumerable<string> Beside(string file) => ((string[])["-wal", "-shm", "-journal"]).Select(suffix => file + suffix);
}
