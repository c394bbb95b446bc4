using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Counting;
using LySon.Reporting.Web.Features.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports.Api;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.Web.Features.Scans;

internal static class ScansSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ScanEntry>().AddScoped<ScanRoller>().AddScoped<ScanCorrections>().AddScoped<IDueWork, OldReceipts>();
        services.AddScoped<ImportSettlement>().AddScoped<ImportDesk>().AddScoped<ImportWorker>().AddSingleton<ImportSignal>().AddSingleton<SheetSource>();
        services.AddScoped<IDueWork, ImportsLeft>().AddScoped<IDueWork, OldUploads>().AddHostedService<ImportRunning>();
        ApiSetup.Add(services);
        services.AddOptions<ScanOptions>().BindConfiguration(ScanOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ScanQueue>().AddSingleton<VenueLookup>().AddSingleton<DeviceMark>().AddSingleton<ScanCounting>();
        services.AddHostedService<ScanWriter>().AddHostedService<ScanRolling>();
    }
}
