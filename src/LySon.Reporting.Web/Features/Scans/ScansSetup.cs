using LySon.Reporting.Core.Scans;

namespace LySon.Reporting.Web.Features.Scans;

internal static class ScansSetup
{
    public static void Add(IServiceCollection services) => services.AddScoped<ScanEntry>().AddScoped<ScanRoller>();
}
