using LySon.Reporting.Core.Rollup;

namespace LySon.Reporting.Web.Features.Rollup;

internal static class RollupSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<RoundFigures>();
        services.AddScoped<ConsolidatedReports>();
        services.AddScoped<KeptFigures>();
        services.AddScoped<RollupLoader>();
    }
}
