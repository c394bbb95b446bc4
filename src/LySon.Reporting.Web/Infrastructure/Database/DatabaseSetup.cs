using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Database.Migrating;
using LySon.Reporting.Web.Infrastructure.Files;
using LySon.Reporting.Web.Infrastructure.Logging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Database;

internal static class DatabaseSetup
{
    public static void AddReportingDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var provider = DatabaseSettings.Provider(builder.Configuration);
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSingleton(sp => new ReportingConnections(provider == DatabaseProvider.PostgreSql, ConnectionString(sp, provider),
            sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DatabaseWaiting>();
        services.AddSingleton<OutageWatch>().AddHostedService(sp => sp.GetRequiredService<OutageWatch>());
        services.AddHostedService<WideFiles>();
        if (provider == DatabaseProvider.PostgreSql)
            services.AddDbContext<ReportingDbContext, PostgreSqlReportingDbContext>((sp, options) => options
                .UseNpgsql(sp.GetRequiredService<ReportingConnections>().ConnectionString)
                .Common(sp));
        else
            services.AddDbContext<ReportingDbContext, SqliteReportingDbContext>((sp, options) => options
                .UseSqlite(sp.GetRequiredService<ReportingConnections>().ConnectionString, sqlite =>
                    sqlite.CommandTimeout(SqliteReportingDbContext.BusyTimeoutSeconds))
                .Common(sp));

        if (provider == DatabaseProvider.PostgreSql) ReserveThreads(builder.Configuration);
        services.AddScoped<Actor>();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<SchemaHistory>();
        services.AddHostedService<ModelWarmUp>();
        services.AddSingleton<DiskRoom>().AddSingleton<UpgradeCopies>().AddSingleton<SchemaMigration>();
        services.AddSingleton<DatabaseStartup>();
        services.AddScoped<Core.Samples.SampleData>().AddScoped<Core.Samples.Sample2026>();
        services.AddScoped<SampleAccounts>();
        services.AddScoped<Core.Audit.AuditVerifier>();
        services.AddSettings<HealthOptions>(HealthOptions.Section);
        services.AddSingleton<DiskCheck>().AddSingleton<ReadinessLog>().AddSingleton(new QuietAddress(HealthAddresses.Alive));
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<DiskCheck>("disk");
    }

    public static void MapReportingHealth(this WebApplication app)
    {
        app.MapHealthChecks(HealthAddresses.Alive, new() { Predicate = _ => false }).AllowAnonymous()
            .WithMetadata(new Security.SessionCheck.NoSession());
        app.MapHealthChecks(HealthAddresses.Ready, new() { ResponseWriter = app.Services.GetRequiredService<ReadinessLog>().AnswerAsync })
            .AllowAnonymous().WithMetadata(new Security.SessionCheck.NoSession());
    }

    /// <summary>
    /// One for each connection: the driver cancels a command that takes too long by standing still on its thread, on a frozen server for
    /// seconds, and the pool of threads grows by two a second only.
    /// </summary>
    private static void ReserveThreads(IConfiguration configuration)
    {
        var connections = configuration.ReadSettings<DatabaseOptions>(DatabaseOptions.Section).Connections;
        ThreadPool.GetMinThreads(out var workers, out var ports);
        if (workers < connections) ThreadPool.SetMinThreads(connections, ports);
    }

    private static string ConnectionString(IServiceProvider services, DatabaseProvider provider)
    {
        var set = DatabaseSettings.ConnectionString(services.GetRequiredService<IConfiguration>(), provider, () =>
            DefaultSqlite(services.GetRequiredService<IHostEnvironment>()));
        if (provider == DatabaseProvider.PostgreSql) return services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Complete(set);
        return set;
    }

    private static string DefaultSqlite(IHostEnvironment environment) =>
        $"Data Source={Path.Combine(DataFolder.Make(environment), "reporting.db")}";

    /// <summary>
    /// Two collections on one page are rare and small; a warning for each query would hide the real ones. Statements beside a table that is
    /// rebuilt are in migrations that were tested with them. What fails while rows are read or saved is thrown as well, and logged by
    /// whoever catches it.
    /// </summary>
    private static DbContextOptionsBuilder Common(this DbContextOptionsBuilder options, IServiceProvider services) => options
        .AddInterceptors(services.GetRequiredService<DatabaseWaiting>())
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, SqliteEventId.TableRebuildPendingWarning)
            .Log((CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)))
        .LogTo((id, _) => IsFailure(id), met => services.GetRequiredService<ReportingConnections>().Faults.Note(
            (met as IErrorEventData)?.Exception));

    /// <summary>Where a destroyed or full database shows itself in EF Core, also in the middle of reading rows.</summary>
    private static bool IsFailure(EventId id) =>
        id == RelationalEventId.CommandError || id == CoreEventId.QueryIterationFailed || id == CoreEventId.SaveChangesFailed;

    /// <summary>First of all: each request waits for the database only so long (<see cref="DatabaseWait"/>).</summary>
    public static void UseDatabaseWait(this WebApplication app)
    {
        var connections = app.Services.GetRequiredService<ReportingConnections>();
        app.Use(async (context, next) =>
        {
            DatabaseWait.Begin(connections.IsAway);
            await next(context);
        });
    }

    /// <summary>Once it is known who asks, and so that the database serves: what takes longer by its nature may.</summary>
    public static void UseLongWork(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesLongAttribute>() is not null) DatabaseWait.Current?.AllowLong();
        return next(context);
    });

    /// <summary>
    /// Names who changes data in this request. Not where the actor is made: checking the cookie already opens a context, before the user is
    /// known.
    /// </summary>
    public static void UseActor(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            var user = new Security.CurrentUser(context.User);
            var actor = context.RequestServices.GetRequiredService<Actor>();
            (actor.UserId, actor.Name) = (user.Id, user.FullName);
        }
        return next(context);
    });
}

public enum DatabaseProvider { Sqlite, PostgreSql }
