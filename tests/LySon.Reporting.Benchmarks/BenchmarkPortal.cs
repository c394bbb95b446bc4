using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Serilog;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The whole portal in memory on one database; an empty one gets the sample data. The type only names the assembly: "Program" is this
/// program here.
/// </summary>
internal abstract class BenchmarkPortal(DatabaseProvider provider, string connection)
    : WebApplicationFactory<Web.Features.Directives.IndexModel>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database:Provider", provider.ToString())
        .UseSetting("ConnectionStrings:Reporting", connection)
        .UseSetting("DueWork:Seconds", "0")
        .ConfigureServices(services => services.AddSerilog(new LoggerConfiguration().CreateLogger()));
}
