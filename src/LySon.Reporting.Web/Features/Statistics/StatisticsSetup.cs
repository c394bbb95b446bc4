using LySon.Reporting.Core.Statistics;

namespace LySon.Reporting.Web.Features.Statistics;

internal static class StatisticsSetup
{
    public static void Add(IServiceCollection services) =>
        services.AddScoped<ScanStatistics>().AddScoped<VenueRanking>().AddScoped<StatisticsReader>().AddSingleton<WallFeed>();
}
