using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Counting;
using LySon.Reporting.Web.Features.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports.Api;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Logging;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Scans;

internal sealed class ScansSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Scans", Policies.ReadAgency);
        services.AddScoped<ScanEntry>().AddScoped<ScanRoller>().AddScoped<ScanCorrections>().AddScoped<IDueWork, OldReceipts>();
        services.AddScoped<ScanDoubts>().AddScoped<DoubtFinder>().AddScoped<IDueWork>(sp => sp.GetRequiredService<DoubtFinder>());
        services.AddScoped<ImportSettlement>().AddScoped<ImportSteps>().AddScoped<ImportWorker>().AddSingleton<ImportSignal>();
        services.AddScoped<IDueWork, ImportsLeft>().AddScoped<IDueWork, OldUploads>().AddHostedService<ImportRunning>();
        ApiSetup.Add(services);
        services.AddSettings<ScanOptions>(ScanOptions.Section);
        services.AddSingleton<ScanQueue>().AddSingleton<VenueLookup>().AddSingleton<DeviceMark>().AddSingleton<OwnOrigin>()
            .AddSingleton<ScanCounting>();
        services.AddHostedService<ScanWriter>().AddHostedService<ScanRolling>();
        services.AddGuide(
            new(GuideChapter.Figures, "Lượt quét", ScanAddresses.All, "Mở lượt quét", Roles.Staff),
            new(GuideChapter.Figures, "Quét mã địa điểm", ScanAddresses.Doubts, "Mở lượt quét đáng ngờ", Roles.Staff));
        services.AddScoped<ITaskSource, ScanTasks>()
            .AddNoun<ScanCount>("lượt quét").AddNoun<ApiKey>("khóa kết nối").AddNoun<ScanImport>("lần nạp lượt quét");
        services.AddNavigation(
            new NavigationEntry(NavigationPart.Figures, "Lượt quét", ScanAddresses.All, "grid-3x3", NavigationEntry.Reporting)
            {
                Module = AgencyModule.Venues
            },
            new NavigationEntry(NavigationPart.Figures, "Nạp lượt quét", ScanAddresses.Imports, "upload", NavigationEntry.Reporting)
            {
                Module = AgencyModule.Venues
            });
        // A line for each scan would be a diary of who was where, once somebody adds the proxy's log to it.
        services.AddSingleton(new QuietAddress(ScanAddresses.Codes));
    }

    public void UseFirst(WebApplication app) => app.UseScanCounting();

    public void Map(WebApplication app)
    {
        app.MapScanAddresses();
        app.MapApi();
    }
}
