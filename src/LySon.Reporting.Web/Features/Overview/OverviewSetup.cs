using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Overview;

internal sealed class OverviewSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddNavigation(new NavigationEntry(NavigationPart.Top, "Tổng quan", HomeAddresses.Overview, "house"));
    }
}
