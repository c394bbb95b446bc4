using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Core.Upkeep.Checking;
using LySon.Reporting.Web.Infrastructure.Configuration;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

internal static class UpkeepSetup
{
    /// <summary>The portal's care for itself. A further task is one line: AddScoped&lt;IUpkeepTask, …&gt;.</summary>
    public static void AddUpkeep(this IServiceCollection services)
    {
        services.AddSettings<UpkeepOptions>(UpkeepOptions.Section);
        services.AddSingleton<NodeIdentity>().AddSingleton<NodeMeasure>().AddSingleton<RequestMeter>().AddSingleton<DiskUse>()
            .AddSingleton<PortalCertificates>();
        services.AddScoped<DataCheck>().AddScoped<CheckRecord>().AddScoped<UpkeepRuns>().AddScoped<NodeSigns>();
        services.AddScoped<IUpkeepTask, CheckTask>();
        // The sign of life first: runs are judged by it.
        services.AddScoped<IDueWork>(sp => sp.GetRequiredService<NodeSigns>()).AddScoped<IDueWork, UpkeepDue>().AddScoped<IDueWork,
        CheckedElsewhere>();
        services.AddSingleton<UpkeepRunner>().AddHostedService(sp => sp.GetRequiredService<UpkeepRunner>());
        services.AddSingleton<DatabaseWatch>().AddHostedService(sp => sp.GetRequiredService<DatabaseWatch>());
        services.AddHostedService<NodeFarewell>();
    }
}
