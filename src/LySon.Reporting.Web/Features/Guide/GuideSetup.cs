using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Guide;

internal sealed class GuideSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddGuide(CommonGuide.Topic);
        services.AddNavigation(new NavigationEntry(NavigationPart.Other, "Hướng dẫn sử dụng", GuideAddresses.All, "question-circle"));
    }
}
