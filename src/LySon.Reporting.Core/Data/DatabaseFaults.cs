using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// What this node has met of a broken or full database since its start. A broken one stays so until a check that began afterwards has
/// passed; a write that failed is forgotten at the next that succeeds.
/// </summary>
public sealed class DatabaseFaults(TimeProvider time)
{
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteNotADatabase = 26;
    private const int SqliteShortRead = 522;

    private readonly Lock door = new();
    private DateTime? brokenSince;
    private volatile bool writeFailed;

    /// <summary>When a destroyed part of the database was first met (UTC); null: none was.</summary>
    public DateTime? BrokenSince
    {
        get
        {
            lock (door) return brokenSince;
        }
    }

    /// <summary>The last write found the disk full or failing, or a database that takes none.</summary>
    public bool WriteFailed => writeFailed;

    /// <summary>Looks whether an exception, or what caused it, is such a fault.</summary>
    public void Note(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (IsDamage(failure)) Break();
            else if (failure is SqliteException { SqliteErrorCode: SqliteFull or SqliteIoError or SqliteReadOnly }
                or PostgresException
            {
                SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError
                    or PostgresErrorCodes.ReadOnlySqlTransaction
            }) writeFailed = true;
        }
    }

    /// <summary>What is stored cannot be read as what it was; no disk that is full or away.</summary>
    public static bool IsDamage(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase }
            or SqliteException { SqliteExtendedErrorCode: SqliteShortRead }
            or PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted };

    public void Break()
    {
        lock (door) brokenSince ??= time.GetUtcNow().UtcDateTime;
    }

    /// <summary>A check has found everything whole.</summary>
    /// <param name="startedAt">When it began (UTC); what was met later it may not have seen.</param>
    public void Mend(DateTime startedAt)
    {
        lock (door)
            if (brokenSince <= startedAt) brokenSince = null;
    }

    public void Wrote() => writeFailed = false;

    /// <summary>For exception filters: takes note, and lets the exception go on.</summary>
    internal bool Passing(Exception failure)
    {
        Note(failure);
        return false;
    }
}
