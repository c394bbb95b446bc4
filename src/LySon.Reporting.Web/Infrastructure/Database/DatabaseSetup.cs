using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Web.Infrastructure.Database;

internal static class DatabaseSetup
{
    public static void AddReportingDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var provider = builder.Configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        if (provider == DatabaseProvider.PostgreSql)
            services.AddDbContext<ReportingDbContext, PostgreSqlReportingDbContext>((sp, options) => options
                .UseNpgsql(ConnectionString(sp.GetRequiredService<IConfiguration>())
                    ?? throw new InvalidOperationException("ConnectionStrings:Reporting is required with Database:Provider=PostgreSql."))
                .Common());
        else
            services.AddDbContext<ReportingDbContext, SqliteReportingDbContext>((sp, options) => options
                .UseSqlite(ConnectionString(sp.GetRequiredService<IConfiguration>())
                    ?? DefaultSqlite(sp.GetRequiredService<IHostEnvironment>()), sqlite => sqlite.CommandTimeout(SqliteReportingDbContext.BusyTimeoutSeconds))
                .Common());

        services.AddScoped<Actor>();
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("LySon.Reporting").PersistKeysToDbContext<ReportingDbContext>();
        services.AddSingleton(new DatabaseChoice(provider));
        services.AddSingleton<DatabaseStartup>();
        services.AddScoped<Core.Samples.SampleData>();
        services.AddScoped<SampleAccounts>();
        services.AddScoped<Core.Audit.AuditVerifier>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
    }

    public static void MapReportingHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
    }

    private static string? ConnectionString(IConfiguration configuration) => configuration.GetConnectionString("Reporting");

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

internal sealed record DatabaseChoice(DatabaseProvider Provider);
