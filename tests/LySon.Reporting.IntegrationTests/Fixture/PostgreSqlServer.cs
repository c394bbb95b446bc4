using System.Diagnostics;
using LySon.Reporting.Web.Infrastructure.Database;
using Npgsql;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// One real server for the whole run: the one that REPORTING_TEST_POSTGRES names (a connection string of a user who may create databases),
/// or one that is started here on a Unix socket in a temporary folder. Its shell holds the other end of a pipe to this process, so it
/// stops and cleans up even when the tests are killed.
/// </summary>
internal static class PostgreSqlServer
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Kept, because a collected process closes its pipe.</summary>
    private static Process? shell;

    // Dead tests close the pipe, `cat` ends, and the server goes down. initdb --no-sync and fsync=off: the data lives a minute.
    private const string Script = """
        set -eu
        trap 'rm -rf "$DIR"' EXIT
        "$BIN/initdb" -D "$DIR/data" -U tests --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions >"$DIR/log" 2>&1
        "$BIN/postgres" -D "$DIR/data" -h '' -k "$DIR" -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
          -c max_connections=300 -c shared_buffers=64MB >>"$DIR/log" 2>&1 </dev/null &
        pid=$!
        cat >/dev/null
        kill -INT $pid
        wait $pid || true
        """;

    /// <summary>The server's maintenance database. Skips (or fails) the test on a machine without PostgreSQL.</summary>
    public static async Task<string> ConnectionStringAsync()
    {
        if (Environment.GetEnvironmentVariable("REPORTING_TEST_POSTGRES") is { Length: > 0 } given) return given;
        if (Programs is null) Requirement.Missing($"{DatabaseProvider.PostgreSql}: no server in /usr/lib/postgresql and REPORTING_TEST_POSTGRES is not set.");
        return await Server.Value;
    }

    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb")))
            .OrderByDescending(d => d, StringComparer.Ordinal).FirstOrDefault()
        : null;

    private static async Task<string> StartAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine("/tmp", "lyson-pg-" + Path.GetRandomFileName()[..8])).FullName;
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, WorkingDirectory = folder };
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            using (var chown = Process.Start("chown", ["postgres:", folder])) await chown.WaitForExitAsync();
            start.FileName = "setpriv";
            foreach (var argument in (string[])["--reuid=postgres", "--regid=postgres", "--clear-groups", "bash"]) start.ArgumentList.Add(argument);
        }
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        start.Environment["DIR"] = folder;
        start.Environment["BIN"] = Programs;
        shell = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");

        var connectionString = $"Host={folder};Username=tests;Database=postgres;Include Error Detail=true";
        await WaitAsync(connectionString, shell, Path.Combine(folder, "log"));
        return connectionString;
    }

    private static async Task WaitAsync(string connectionString, Process process, string log)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!process.HasExited && waited.Elapsed < StartTime)
            {
                await Task.Delay(100);
            }
            catch (NpgsqlException failure)
            {
                var said = File.Exists(log) ? await File.ReadAllTextAsync(log) : "";
                throw new InvalidOperationException($"PostgreSQL did not start. {said}", failure);
            }
        }
    }
}
