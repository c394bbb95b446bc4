using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;

namespace LySon.Reporting.Web.Features.Statistics;

internal sealed class StatisticsSetup : IFeature
{
    /// <summary>Sees scans added up: those of the own agency, or of those that report to it.</summary>
    public const string SeeStatistics = nameof(SeeStatistics);

    private static readonly IReadOnlyList<string> Readers = [.. NavigationEntry.Reporting, Roles.Province];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ScanStatistics>().AddScoped<VenueRanking>().AddScoped<StatisticsReader>().AddSingleton<WallFeed>();
        services.AddAuthorizationBuilder().AddPolicy(SeeStatistics, p => p.RequireRole(Readers));
        services.AddGuide(new GuideTopic(GuideChapter.Figures, "Thống kê lượt quét", StatisticsAddresses.All, "Mở thống kê", Readers));
        services.AddNavigation(
            new NavigationEntry(NavigationPart.Figures, "Thống kê lượt quét", StatisticsAddresses.All, "bar-chart", Readers)
            {
                Module = AgencyModule.Venues
            });
    }
}
