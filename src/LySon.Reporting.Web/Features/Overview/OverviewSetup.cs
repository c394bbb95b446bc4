using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;

namespace LySon.Reporting.Web.Features.Overview;

internal sealed class OverviewSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<RoundsReader>();
        services.AddNavigation(new NavigationEntry(NavigationPart.Top, "Tổng quan", HomeAddresses.Overview, "house"));
    }
}
