using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Serilog;
using Serilog.Extensions.Logging;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// The very composition of Program.cs, in memory, on a fresh database with the sample data, at a clock that stands still
/// (<see cref="Clock"/>).
/// <code>
/// await using var app = await ReportingTestApp.StartAsync(provider);
/// var client = await app.SignInAsync("nhaplieu");
/// var page = await client.OpenAsync("/directives");
/// </code>
/// </summary>
public class ReportingTestApp(TestDatabase database) : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    public TestDatabase Database => database;

    public FakeTimeProvider Clock { get; } = TestClock.Create();

    public TestLog Log { get; } = new();

    public string Environment { get; init; } = "Development";

    /// <param name="provider">On which database.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="configure">Sets more, for example <c>app.Set("SignIn:AttemptsPerMinute", "5")</c>, before the app is built.</param>
    public static async Task<ReportingTestApp> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, Content content = Content.Sample, Action<ReportingTestApp>? configure = null,
        string environment = "Development")
    {
        var app = new ReportingTestApp(await TestDatabase.CreateAsync(provider, content)) { Environment = environment };
        configure?.Invoke(app);
        _ = app.Services;
        return app;
    }

    /// <summary>A configuration value, before the app is built.</summary>
    public ReportingTestApp Set(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    /// <summary>Adds or replaces services, before the app is built.</summary>
    public Action<IServiceCollection>? Replace { get; set; }

    /// <summary>A scope with its own context, for arranging and asserting.</summary>
    public DbScope NewDb() => new(Services.CreateAsyncScope());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("ConnectionStrings:Reporting", database.ConnectionString);
        builder.UseSetting("SignIn:AttemptsPerMinute", "0");
        builder.UseSetting("Accounts:ResetsPerHour", "0");
        // The clock starts nothing by itself, or a leap of years would start it for each second: a test calls the work it is about.
        builder.UseSetting("DueWork:Seconds", "0");
        builder.UseSetting("Scans:RollSeconds", "0");
        builder.UseSetting("Upkeep:QuickCheckHours", "0");
        builder.UseSetting("Logging:Directory", Path.Combine(TestFolder.Path, "logs"));
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            SharedMetadata.Use(services);
            Templates.HashPasswordsQuickly(services);
            SharedWorkers.Use(services);
            // The product's own levels and properties, kept in memory instead of printed between the results.
            services.AddSingleton<ILoggerFactory>(_ => new SerilogLoggerFactory(new LoggerConfiguration().MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
                .Enrich.FromLogContext().WriteTo.Sink(Log).CreateLogger(), dispose: true));
            Replace?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A context of its own and the services beside it.</summary>
public sealed class DbScope(AsyncServiceScope scope) : IAsyncDisposable
{
    public ReportingDbContext Db { get; } = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
