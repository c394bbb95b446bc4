using System.Diagnostics;
using LySon.Reporting.Web.Infrastructure.Database;
using Npgsql;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// A real server, on a Unix socket in a temporary folder. Its shell holds the other end of a pipe to this process, so it stops and cleans
/// up even when the tests are killed. One serves the whole run, unless REPORTING_TEST_POSTGRES names another (a connection string of a user
/// who may create databases).
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    /// <summary>The data lives a minute.</summary>
    private const string Careless = "fsync=off full_page_writes=off synchronous_commit=off";

    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(() => StartAsync(Careless));

    /// <summary>Kept, because a collected process closes its pipe.</summary>
    private readonly Process shell;

    // Each line of the pipe is arguments for pg_ctl. Dead tests close the pipe, `read` fails, and the server goes down.
    private const string Script = """
        set -eu
        trap 'rm -rf "$DIR"' EXIT
        control() { "$BIN/pg_ctl" -D "$DIR/data" -l "$DIR/log" "$@" >>"$DIR/log" 2>&1 </dev/null; }
        "$BIN/initdb" -D "$DIR/data" -U tests --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions >"$DIR/log" 2>&1
        printf '%s\n' "listen_addresses=''" "unix_socket_directories='$DIR'" max_connections=300 shared_buffers=64MB $SETTINGS \
          >>"$DIR/data/postgresql.conf"
        control start
        while read -r line; do control $line; done
        control stop -m immediate || true
        """;

    private readonly string folder;
    private IReadOnlyList<string> frozen = [];

    private PostgreSqlServer(Process shell, string folder, string connectionString) =>
        (this.shell, this.folder, ConnectionString) = (shell, folder, connectionString);

    /// <summary>Its maintenance database.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// A server of one test, which may stop and start it, and as careful as an office's: what it has committed outlives its crash. Skips
    /// (or fails) the test on a machine without PostgreSQL.
    /// </summary>
    /// <param name="settings">"max_connections=20"</param>
    public static Task<PostgreSqlServer> StartOwnAsync(string settings = "")
    {
        if (Programs is null) Requirement.Missing($"{DatabaseProvider.PostgreSql}: no server in /usr/lib/postgresql.");
        return StartAsync(settings);
    }

    /// <summary>
    /// Stops all its processes, as a machine does that has frozen: connections are still taken, by the system, and nobody answers.
    /// </summary>
    public async Task FreezeAsync()
    {
        var server = (await File.ReadAllLinesAsync(Path.Combine(folder, "data", "postmaster.pid")))[0];
        await SignalAsync("STOP", [server]);
        frozen = [server, .. (await File.ReadAllTextAsync($"/proc/{server}/task/{server}/children"))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        await SignalAsync("STOP", frozen);
    }

    public async Task ThawAsync()
    {
        if (frozen.Count > 0) await SignalAsync("CONT", frozen);
        frozen = [];
    }

    private static async Task SignalAsync(string signal, IEnumerable<string> processes)
    {
        using var kill = Process.Start("kill", ["-" + signal, .. processes]);
        await kill.WaitForExitAsync();
    }

    /// <param name="arguments">Of pg_ctl: "restart -m immediate". Not awaited.</param>
    public async Task ControlAsync(string arguments)
    {
        await shell.StandardInput.WriteLineAsync(arguments);
        await shell.StandardInput.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ThawAsync();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    /// <summary>The run's server. Skips (or fails) the test on a machine without PostgreSQL.</summary>
    public static async Task<string> ConnectionStringAsync()
    {
        if (Environment.GetEnvironmentVariable("REPORTING_TEST_POSTGRES") is { Length: > 0 } given) return given;
        if (Programs is null)
            Requirement.Missing($"{DatabaseProvider.PostgreSql}: no server in /usr/lib/postgresql and REPORTING_TEST_POSTGRES is not set.");
        return (await Shared.Value).ConnectionString;
    }

    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb")))
            .OrderByDescending(d => d, StringComparer.Ordinal).FirstOrDefault()
        : null;

    private static async Task<PostgreSqlServer> StartAsync(string settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Root, "lyson-pg-" + Path.GetRandomFileName()[..8])).FullName;
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, WorkingDirectory = folder };
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            using (var chown = Process.Start("chown", ["postgres:", folder])) await chown.WaitForExitAsync();
            start.FileName = "setpriv";
            foreach (var argument in (string[])["--reuid=postgres", "--regid=postgres", "--clear-groups", "bash"]) start.ArgumentList
                .Add(argument);
        }
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        start.Environment["DIR"] = folder;
        start.Environment["BIN"] = Programs;
        start.Environment["SETTINGS"] = settings;
        var shell = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");

        var connectionString = $"Host={folder};Username=tests;Database=postgres;Include Error Detail=true";
        await WaitAsync(connectionString, shell, Path.Combine(folder, "log"));
        return new(shell, folder, connectionString);
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
