using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// What counts as an outage, the one list of it: the database cannot be reached, does not answer, is locked, full or out of connections.
/// Nobody who asked did anything wrong, and the same may work in a while. Anything else that a database refuses is a bug.
/// </summary>
public static class DatabaseOutage
{
    // https://sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Full = 13, CannotOpen = 14, Protocol = 15;

    /// <summary>
    /// Beginnings of SQLSTATE: connections (08), who may connect and to what (28, 3D), read only (25006), resources and connections used up
    /// (53), statements cut and servers that stop or start (57), locks not given (55P03), disks (58). Neither deadlocks nor conflicts: who
    /// meets one tries again, knowing better.
    /// </summary>
    private static readonly string[] States = ["08", "25006", "28", "3D", "53", "55P03", "57", "58"];

    /// <summary>Also one that is the reason for another exception.</summary>
    public static bool Is(Exception failure)
    {
        for (var reason = failure; reason is not null; reason = reason.InnerException)
            if (IsItself(reason)) return true;
        return false;
    }

    /// <summary>PostgreSQL lives, but has no connection left, of its own or of this node's.</summary>
    internal static bool IsFull(DbException failure) => failure.SqlState == PostgresErrorCodes.TooManyConnections;

    private static bool IsItself(Exception failure) => failure switch
    {
        DatabaseAwayException => true,
        PostgresException refused => States.Any(s => refused.SqlState.StartsWith(s, StringComparison.Ordinal)),
        // No connection, a broken one, silence, or a pool that is used up.
        NpgsqlException broken => broken.IsTransient,
        SqliteException refused => refused.SqliteErrorCode is Busy or Locked or ReadOnly or IoError or Full or CannotOpen or Protocol,
        TimeoutException { Source: "Npgsql" } => true,
        _ => false,
    };
}

/// <summary>The database is known to be away, or whoever asks has waited as long as they may (<see cref="DatabaseWait"/>).</summary>
public sealed class DatabaseAwayException(string message, Exception? reason = null) : DbException(message, reason);
