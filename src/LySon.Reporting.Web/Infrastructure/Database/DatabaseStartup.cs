using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Web.Infrastructure.Database.Migrating;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>Brings the database to the state that the program needs before the first request, or says why it cannot.</summary>
internal sealed class DatabaseStartup(
    IServiceScopeFactory scopes, ReportingConnections connections, SchemaHistory schema, SchemaMigration migration,
    IHostEnvironment environment,
    ILogger<DatabaseStartup> log)
{
    /// <summary>
    /// SQLite migrates itself. PostgreSQL, shared by several nodes, is migrated once by the command `migrate`; on an older schema the
    /// portal refuses.
    /// </summary>
    /// <exception cref="StartupRefusedException">The schema is older or newer than the program, or the database cannot be
    /// reached.</exception>
    public async Task PrepareAsync()
    {
        await MakeUsableAsync();
        if (environment.IsDevelopment()) await AddSampleToEmptyAsync();
        if ((await connections.ReadAsync("""SELECT 1 FROM "Users" LIMIT 1""", _ => true)).Count == 0)
            log.LogWarning(
                "There is no user yet. Add the first administrator with: dotnet LySon.Reporting.Web.dll user add <name> --role "
                    + "administrator --full-name \"<full name>\"");
    }

    public async Task MigrateAsync()
    {
        try
        {
            if (await migration.RunAsync() is not { } last) return;
            log.LogInformation("The database schema was brought to {Migration}", last);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReportingDbContext>().AddGivenDaysOffAsync();
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"The database cannot be opened or migrated: {failure.Message}", failure);
        }
    }

    /// <summary>For commands on what is there: SQLite is migrated, PostgreSQL must be current.</summary>
    /// <exception cref="StartupRefusedException">There is no database, or it is older or newer than the program.</exception>
    public Task RequireUsableAsync() => connections.FilePath is { } file && !File.Exists(file)
        ? throw new StartupRefusedException(
            $"There is no database {file}. Look at ConnectionStrings:Reporting, or make one: start the portal, or run migrate.")
            : MakeUsableAsync();

    private Task MakeUsableAsync() => connections.IsPostgreSql ? RequireCurrentSchemaAsync() : MigrateAsync();

    /// <exception cref="StartupRefusedException">The database is not empty.</exception>
    /// <param name="year">Which of the two samples.</param>
    public async Task AddSampleAsync(int year)
    {
        await MakeUsableAsync();
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ReportingDbContext>().Agencies().AnyAsync())
            throw new StartupRefusedException("The database is not empty. Sample data is only added to a database without agencies.");
        await AddSampleAsync(scope.ServiceProvider, year);
    }

    private async Task AddSampleAsync(IServiceProvider services, int year)
    {
        await (year == Sample2026.Year ? services.GetRequiredService<Sample2026>().AddAsync()
            : services.GetRequiredService<SampleData>().AddAsync());
        foreach (var part in services.GetServices<ISamplePart>().Where(p => p.Year == year)) await part.AddAsync();
        if (environment.IsDevelopment()) await services.GetRequiredService<SampleAccounts>().AddAsync();
    }

    private async Task AddSampleToEmptyAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        if (await db.Agencies().AnyAsync() || await db.Users().AnyAsync()) return;
        await AddSampleAsync(scope.ServiceProvider, SampleData.Year);
        log.LogInformation("The database was empty: sample data and sample accounts were added (Development only)");
    }

    private async Task RequireCurrentSchemaAsync()
    {
        SchemaState state;
        try
        {
            state = await schema.StateAsync();
        }
        catch (System.Data.Common.DbException failure)
        {
            throw new StartupRefusedException($"The database cannot be reached: {failure.Message}", failure);
        }
        if (SchemaMigration.Lacks(state) > 0)
            throw new StartupRefusedException(
                $"The database schema is older than this program ({state.Missing.Count} migrations are missing, first {state.Missing[0]}). "
                + "Run: dotnet LySon.Reporting.Web.dll migrate");
    }
}

/// <summary>The program cannot start; the message is one line for the person who starts it.</summary>
public sealed class StartupRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What a feature adds to the sample data, once they are there; there are no accounts yet whom it would notify.</summary>
internal interface ISamplePart
{
    /// <summary>The sample that it belongs to.</summary>
    int Year { get; }

    Task AddAsync();
}
