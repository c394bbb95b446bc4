using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Counting;
using LySon.Reporting.Web.Features.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports.Api;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Scans;

internal static class ScansSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ScanEntry>().AddScoped<ScanRoller>().AddScoped<ScanCorrections>().AddScoped<IDueWork, OldReceipts>();
        services.AddScoped<ScanDoubts>().AddScoped<DoubtFinder>().AddScoped<IDueWork>(sp => sp.GetRequiredService<DoubtFinder>());
        services.AddScoped<ImportSettlement>().AddScoped<ImportDesk>().AddScoped<ImportWorker>().AddSingleton<ImportSignal>();
        services.AddScoped<IDueWork, ImportsLeft>().AddScoped<IDueWork, OldUploads>().AddHostedService<ImportRunning>();
        ApiSetup.Add(services);
        services.AddSettings<ScanOptions>(ScanOptions.Section);
        services.AddSingleton<ScanQueue>().AddSingleton<VenueLookup>().AddSingleton<DeviceMark>().AddSingleton<OwnOrigin>().AddSingleton<ScanCounting>();
        services.AddHostedService<ScanWriter>().AddHostedService<ScanRolling>();
    }
}
