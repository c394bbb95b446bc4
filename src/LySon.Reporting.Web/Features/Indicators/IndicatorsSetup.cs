using LySon.Reporting.Core.Indicators;

namespace LySon.Reporting.Web.Features.Indicators;

internal static class IndicatorsSetup
{
    public static void Add(IServiceCollection services) => services.AddScoped<ApplicationNames>().AddScoped<AdoptionSaving>();
}
