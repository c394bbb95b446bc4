using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Indicators;

internal sealed class IndicatorsSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Indicators", Policies.ReadAgency);
        services.AddScoped<ApplicationNames>().AddScoped<AdoptionSaving>();
        services.AddScoped<ITaskSource, AdoptionTasks>().AddNoun<Application>("ứng dụng").AddNoun<Adoption>("số liệu cài đặt");
        services.AddGuide(
            new GuideTopic(GuideChapter.Figures, "Số liệu cài đặt", AdoptionAddresses.All, "Mở số liệu cài đặt", Roles.Staff));
        services.AddNavigation(
            new NavigationEntry(NavigationPart.Figures, "Số liệu cài đặt", AdoptionAddresses.All, "phone", NavigationEntry.Reporting)
            {
                Module = AgencyModule.Adoption,
            });
    }
}
