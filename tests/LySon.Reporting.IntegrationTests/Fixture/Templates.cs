using LySon.Reporting.Core.Samples;
using LySon.Reporting.Web;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>The databases that the tests' own are copied from. Migrating and filling one takes seconds, copying it milliseconds.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> SqliteSchema = new(() => MakeSqliteAsync(Content.Schema));
    private static readonly Lazy<Task<string>> SqliteSample = new(() => MakeSqliteAsync(Content.Sample));
    private static readonly Lazy<Task<string>> PostgreSqlSchema = new(() => MakePostgreSqlAsync(Content.Schema));
    private static readonly Lazy<Task<string>> PostgreSqlSample = new(() => MakePostgreSqlAsync(Content.Sample));

    private static readonly Lazy<Task<string>> SqliteToday = new(() => MakeSqliteAsync(Content.SampleOfToday));
    private static readonly Lazy<Task<string>> PostgreSqlToday = new(() => MakePostgreSqlAsync(Content.SampleOfToday));

    public static Task<string> SqliteFileAsync(Content content) => (content switch
    {
        Content.Sample => SqliteSample,
        Content.SampleOfToday => SqliteToday,
        _ => SqliteSchema,
    }).Value;

    public static Task<string> PostgreSqlNameAsync(Content content) => (content switch
    {
        Content.Sample => PostgreSqlSample,
        Content.SampleOfToday => PostgreSqlToday,
        _ => PostgreSqlSchema,
    }).Value;

    public static string SqliteFile(string file) => $"Data Source={file}";

    public static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> MakeSqliteAsync(Content content)
    {
        var file = Path.Combine(TestFolder.Path, $"template-{content}.db");
        await FillAsync(DatabaseProvider.Sqlite, SqliteFile(file), content);
        await using (var connection = new SqliteConnection(SqliteFile(file)))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // Everything into the one file that is copied.
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            await command.ExecuteNonQueryAsync();
            TestDatabase.CloseFile(SqliteFile(file));
        }
        return file;
    }

    private static async Task<string> MakePostgreSqlAsync(Content content)
    {
        var server = await PostgreSqlServer.ConnectionStringAsync();
        var name = $"template_{Environment.ProcessId}_{content}".ToLowerInvariant();
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE template0");
        // A pooled connection would keep the template from being copied.
        var connectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
        await FillAsync(DatabaseProvider.PostgreSql, connectionString, content);
        return name;
    }

    internal static async Task FillAsync(DatabaseProvider provider, string connectionString, Content content)
    {
        var builder = WebApplication.CreateBuilder(
            ["--environment=Development", $"--Database:Provider={provider}", $"--ConnectionStrings:Reporting={connectionString}"]);
        builder.AddReporting();
        builder.Services.AddSingleton<TimeProvider>(TestClock.Create());
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        HashPasswordsQuickly(builder.Services);
        await using var app = builder.Build();
        var startup = app.Services.GetRequiredService<DatabaseStartup>();
        await startup.MigrateAsync();
        if (content == Content.Sample) await startup.AddSampleAsync(SampleData.Year);
        if (content == Content.SampleOfToday) await startup.AddSampleAsync(Sample2026.Year);
        // Makes the key that protects cookies and forms, so that every copy has it and none waits for one.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests").Protect("");
    }

    /// <summary>What makes a password's hash safe is that it takes long; a run of the tests makes thousands.</summary>
    internal static void HashPasswordsQuickly(IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
}
