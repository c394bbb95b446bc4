using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Web.Infrastructure.Database;

internal static class DatabaseSetup
{
    public static void AddReportingDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var provider = builder.Configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        services.AddSingleton(sp => new ReportingConnections(provider == DatabaseProvider.PostgreSql, ConnectionString(sp, provider)));
        if (provider == DatabaseProvider.PostgreSql)
            services.AddDbContext<ReportingDbContext, PostgreSqlReportingDbContext>((sp, options) => options
                .UseNpgsql(sp.GetRequiredService<ReportingConnections>().ConnectionString)
                .Common());
        else
            services.AddDbContext<ReportingDbContext, SqliteReportingDbContext>((sp, options) => options
                .UseSqlite(sp.GetRequiredService<ReportingConnections>().ConnectionString, sqlite => sqlite.CommandTimeout(SqliteReportingDbContext.BusyTimeoutSeconds))
                .Common());

        services.AddScoped<Actor>();
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("LySon.Reporting");
        services.AddOptions<KeyManagementOptions>().Configure<ReportingConnections>((keys, connections) => keys.XmlRepository = new Security.KeyStore(connections));
        services.AddSingleton<SchemaHistory>().AddHostedService<ModelWarmUp>();
        services.AddSingleton<DatabaseStartup>();
        services.AddScoped<Core.Samples.SampleData>();
        services.AddScoped<SampleAccounts>();
        services.AddScoped<Core.Audit.AuditVerifier>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
    }

    public static void MapReportingHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false }).AllowAnonymous().WithMetadata(new Security.SessionCheck.NoSession());
        app.MapHealthChecks("/readyz").AllowAnonymous().WithMetadata(new Security.SessionCheck.NoSession());
    }

    private static string ConnectionString(IServiceProvider services, DatabaseProvider provider) =>
        services.GetRequiredService<IConfiguration>().GetConnectionString("Reporting")
        ?? (provider == DatabaseProvider.Sqlite ? DefaultSqlite(services.GetRequiredService<IHostEnvironment>())
            : throw new InvalidOperationException("ConnectionStrings:Reporting is required with Database:Provider=PostgreSql."));

    private static string DefaultSqlite(IHostEnvironment environment)
    {
        var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, "App_Data"));
        return $"Data Source={Path.Combine(folder.FullName, "reporting.db")}";
    }

    /// <summary>Two collections on one page are rare and small; a warning for each query would hide the real ones.</summary>
    private static DbContextOptionsBuilder Common(this DbContextOptionsBuilder options) => options
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));

    /// <summary>
    /// Names who changes data in this request. Not where the actor is made: checking the cookie already opens a context, before the user is known.
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
