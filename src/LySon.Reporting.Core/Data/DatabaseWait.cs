using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// How long a request waits for the database, all its queries together, so that it is answered within ten seconds whatever the database
/// does. It goes with the code that runs, into whatever that calls. Where nobody began one (background work, the command line) nobody
/// waits: <see cref="BackgroundSeconds"/>.
/// </summary>
public sealed class DatabaseWait
{
    /// <summary>For all commands of one request together.</summary>
    public const int TotalSeconds = 7;

    /// <summary>For one command of a request: that long the server is silent, or another writer holds the file.</summary>
    public const int CommandSeconds = 4;

    /// <summary>Until a connection is given up that cannot be opened; opening is safe to repeat.</summary>
    public const int OpenSeconds = 4;

    /// <summary>Silence of one command of work that is known to be long (<see cref="AllowLong"/>); in all it takes what it takes.</summary>
    public const int LongSeconds = 60;

    /// <summary>Silence of one command on PostgreSQL where nobody waits.</summary>
    public const int BackgroundSeconds = 120;

    private static readonly AsyncLocal<DatabaseWait?> Running = new();

    private long spentTicks;
    private int unsettled;
    private volatile bool over;
    private volatile bool isLong;

    private readonly int commandSeconds;

    private DatabaseWait(int commandSeconds) => this.commandSeconds = commandSeconds;

    /// <summary>Null: nobody waits.</summary>
    public static DatabaseWait? Current => Running.Value;

    /// <summary>It was asked, and answered.</summary>
    public bool WasAnswered => !over && Interlocked.Read(ref spentTicks) > 0;

    /// <summary>What was sent may have been saved: it was, or nobody knows.</summary>
    public bool MayHaveSaved => Volatile.Read(ref unsettled) > 0;

    /// <summary>Begins one for what the calling asynchronous method does from here on.</summary>
    /// <param name="isAway">The database is known to be away: what it still does, such as reading a locked file, it does at once.</param>
    public static DatabaseWait Begin(bool isAway = false) => Running.Value = new(isAway ? 1 : CommandSeconds);

    /// <summary>
    /// For what takes longer by its nature and not by the database's: a round of a thousand agencies, a file of 200,000 rows.
    /// </summary>
    public void AllowLong() => isLong = true;

    /// <summary>What is left for the next step.</summary>
    /// <returns>Whole seconds, at least one.</returns>
    /// <exception cref="DatabaseAwayException">Nothing is left.</exception>
    internal int Seconds()
    {
        var left = over ? 0 : isLong ? int.MaxValue : TotalSeconds - (int)TimeSpan.FromTicks(Interlocked.Read(ref spentTicks)).TotalSeconds;
        return left > 0 ? Math.Min(isLong ? LongSeconds : commandSeconds, left)
            : throw new DatabaseAwayException("The database did not answer within the time of a request.");
    }

    /// <summary>
    /// Until another writer lets go of a SQLite file. Work that takes long by its nature waits no longer for it than any other.
    /// </summary>
    /// <exception cref="DatabaseAwayException">Nothing is left.</exception>
    internal int LockSeconds() => Math.Min(commandSeconds, Seconds());

    /// <summary>Gives a command its time: what is left for the request, or that of work for which nobody waits.</summary>
    /// <exception cref="DatabaseAwayException">Nothing is left.</exception>
    public static void Limit(DbCommand command)
    {
        // A command of SQLite takes what it takes; its time is that for which it waits for the file.
        if (Current is { } wait) command.CommandTimeout = command is SqliteCommand ? wait.LockSeconds() : wait.Seconds();
        else if (command is NpgsqlCommand) command.CommandTimeout = BackgroundSeconds;
    }

    internal void Spend(TimeSpan time) => Interlocked.Add(ref spentTicks, time.Ticks);

    /// <summary>After an outage nothing more is tried: each further query would wait as long again.</summary>
    internal void GiveUp() => over = true;

    internal void SendWrite() => Interlocked.Increment(ref unsettled);

    /// <summary>The database itself said that it did not write.</summary>
    internal void TakeWriteBack() => Interlocked.Decrement(ref unsettled);
}
