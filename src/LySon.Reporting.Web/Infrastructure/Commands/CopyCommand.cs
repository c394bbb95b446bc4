using System.CommandLine;
using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Web.Infrastructure.Backups;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>`copy --to "Host=…"`: an office outgrows its file, or goes back to one.</summary>
internal static class CopyCommand
{
    public static Command Create(CommandRunner runner)
    {
        var to = new Option<string>("--to")
        {
            Description = "Connection string of an empty database, such as \"Host=db;Database=reporting;Username=reporting\" (the "
            + "password in PGPASSWORD or .pgpass) or \"Data Source=reporting.db\".", Required = true
        };
        var provider = new Option<DatabaseProvider?>("--provider")
        {
            Description = "Kind of that database, where the connection string does not tell."
        };
        var running = new Option<bool>("--while-running")
        {
            Description = "Also when the source is written to meanwhile: "
            + "the copy is of the moment at which it began, and lacks what came later."
        };
        var copy = new Command(
            "copy", "Copy the configured database into an empty one of the other or the same kind, every table counted and compared.") {
            to, provider, running };
        copy.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var (from, target) = (services.GetRequiredService<ReportingConnections>(),
                Target(parsed.GetValue(to)!, parsed.GetValue(provider)));
            var copied = await DatabaseCopy.MakeAsync(from, target, parsed.GetValue(running), services.GetRequiredService<TimeProvider>(),
                (table, rows) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table}: {rows:#,0}")), cancellation);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{copied.Tables.Count} tables, {copied.Rows:#,0} rows as of {copied.TakenAt:u}: "
                + $"counted, compared, foreign keys checked."));
            foreach (var line in CopyWords.Next(target, await KeysAsync(from))) Console.WriteLine(line);
        }));
        return copy;
    }

    /// <exception cref="CommandRefusedException">Neither database knows such a string.</exception>
    private static ReportingConnections Target(string connectionString, DatabaseProvider? provider)
    {
        try
        {
            if (provider is DatabaseProvider.Sqlite || (provider is null && IsSqlite(connectionString)))
                return new(isPostgreSql: false, new SqliteConnectionStringBuilder(connectionString).ConnectionString);
            return new(isPostgreSql: true, new Npgsql.NpgsqlConnectionStringBuilder(connectionString).ConnectionString);
        }
        catch (ArgumentException)
        {
            // What it says could repeat a password.
            throw new CommandRefusedException("--to is no connection string of PostgreSQL or SQLite.");
        }
    }

    private static bool IsSqlite(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString).DataSource.Length > 0
                && !connectionString.Contains("Username", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<StoredKeys> KeysAsync(ReportingConnections from) => (await from.ReadAsync(
        """SELECT count(*), COALESCE(sum(CASE WHEN "Xml" LIKE '%<masterKey%' THEN 0 ELSE 1 END), 0) FROM "DataProtectionKeys" """, row =>
            new StoredKeys(row.GetInt64(0), row.GetInt64(1))))[0];
}
