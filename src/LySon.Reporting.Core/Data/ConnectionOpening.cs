using System.Data.Common;
using System.Diagnostics;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Opens a connection, again and again for a moment: a server that restarts, or that has no connection left just now, is waited for.
/// Nothing was sent yet, so nothing is done twice; commands are never repeated.
/// </summary>
internal static class ConnectionOpening
{
    private const int PauseMilliseconds = 100;

    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public static async Task OpenAsync(DbConnection connection, ReportingConnections connections, CancellationToken cancellation)
    {
        var wait = DatabaseWait.Current;
        if (connections.IsAway) throw new DatabaseAwayException("The database is away.");
        var (patience, started) =
            (TimeSpan.FromSeconds(wait is null ? DatabaseWait.OpenSeconds : Math.Min(DatabaseWait.OpenSeconds, wait.Seconds())),
            Stopwatch.GetTimestamp());
        try
        {
            while (true)
            {
                try
                {
                    await connection.OpenAsync(cancellation);
                    return;
                }
                catch (Exception failure) when (DatabaseOutage.Is(failure) && !connections.IsAway
                    && Stopwatch.GetElapsedTime(started) < patience)
                {
                    // Not all at once again.
                    await Task.Delay(PauseMilliseconds / 2 + Random.Shared.Next(PauseMilliseconds), cancellation);
                }
            }
        }
        finally
        {
            wait?.Spend(Stopwatch.GetElapsedTime(started));
        }
    }
}
