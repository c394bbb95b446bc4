using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Npgsql;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>The section `Database` of the configuration, beside the provider.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite or PostgreSql, read by <see cref="DatabaseSettings.Provider"/>.</summary>
    public string? Provider { get; set; }

    /// <summary>
    /// Connections of this node to PostgreSQL at once; all nodes' together must fit the server's `max_connections` (100 by default, three
    /// of them reserved).
    /// </summary>
    [Range(2, 1_000)] public int Connections { get; set; } = 30;

    /// <summary>How long a start waits for another process that changes the schema.</summary>
    [Range(0, 86_400)] public int MigrationWaitSeconds { get; set; } = 300;

    /// <summary>The connection string with the pool and the times filled in that it leaves open.</summary>
    public string Complete(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var complete = new NpgsqlConnectionStringBuilder(connectionString);
        Fill("Maximum Pool Size", () => complete.MaxPoolSize = Connections);
        // One attempt of opening, several of which fit ConnectionOpening's patience; and as long may the cancelling of a command take on a
        // server that is frozen.
        Fill("Timeout", () => complete.Timeout = 2);
        Fill("Cancellation Timeout", () => complete.CancellationTimeout = 1_000);
        // Of commits, which no command's own time is for; commands have DatabaseWait's.
        Fill("Command Timeout", () => complete.CommandTimeout = DatabaseWait.CommandSeconds);
        Fill("Application Name", () => complete.ApplicationName = "lyson-reporting");
        // A machine that is gone says nothing; without this a waiting connection would never learn of it. A Unix socket has no such thing.
        if (complete.Host?.StartsWith('/') != false) return complete.ConnectionString;
        Fill("TCP Keepalive", () => complete.TcpKeepAlive = true);
        Fill("TCP Keepalive Time", () => complete.TcpKeepAliveTime = 15);
        Fill("TCP Keepalive Interval", () => complete.TcpKeepAliveInterval = 5);
        return complete.ConnectionString;

        void Fill(string key, Action set)
        {
            if (!given.ShouldSerialize(key)) set();
        }
    }
}
