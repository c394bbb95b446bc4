using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Administration.Status.Rows;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Search;

namespace LySon.Reporting.Web.Features.Administration.Status;

internal sealed class StatusSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<ISearchSource, StatusSearch>().AddScoped<StatusReader>().AddScoped<LetterStatus>().AddScoped<NodeStatus>()
            .AddScoped<DiskStatus>();
        // In the order of the page, within one level.
        services.AddScoped<IStatusSource>(sp => sp.GetRequiredService<LetterStatus>()).AddScoped<IStatusSource,
        MachineStatus>().AddScoped<IStatusSource, UpkeepStatus>()
            .AddScoped<IStatusSource>(sp => sp.GetRequiredService<NodeStatus>())
                .AddScoped<IStatusSource>(sp => sp.GetRequiredService<DiskStatus>());
        services.AddGuide(
            new GuideTopic(GuideChapter.OwnWork,
                "Tình trạng hệ thống", AdministrationAddresses.Status, "Mở tình trạng hệ thống", Roles.Administrator));
        services.AddNavigation(new NavigationEntry(NavigationPart.Administration, "Tình trạng hệ thống", AdministrationAddresses.Status,
            "activity", Roles.Administrator));
    }
}
