using LySon.Reporting.Web.Features.Administration.Status;
using LySon.Reporting.Web.Features.Administration.Status.Rows;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Administration;

internal static class AdministrationSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AccountService>().AddScoped<ISearchSource, Agencies.AdministeredAgencySearch>().AddScoped<ISearchSource, StatusSearch>();
        services.AddScoped<StatusReader>().AddScoped<LetterStatus>().AddScoped<NodeStatus>().AddScoped<DiskStatus>();
        // In the order of the page, within one level.
        services.AddScoped<IStatusSource>(sp => sp.GetRequiredService<LetterStatus>()).AddScoped<IStatusSource, MachineStatus>().AddScoped<IStatusSource, UpkeepStatus>()
            .AddScoped<IStatusSource>(sp => sp.GetRequiredService<NodeStatus>()).AddScoped<IStatusSource>(sp => sp.GetRequiredService<DiskStatus>());
    }
}
