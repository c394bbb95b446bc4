using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Rollup;

internal sealed class RollupSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Rollup", Policies.ReadReports);
        services.AddMemoryCache();
        services.AddScoped<RoundFigures>();
        services.AddScoped<ConsolidatedReports>();
        services.AddScoped<KeptFigures>();
        services.AddScoped<RollupLoader>();
    }
}
