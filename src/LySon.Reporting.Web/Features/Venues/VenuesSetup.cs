using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Features.Venues.Groups;

namespace LySon.Reporting.Web.Features.Venues;

internal static class VenuesSetup
{
    public static void Add(IServiceCollection services) => services.AddScoped<VenueCodes>().AddScoped<IDueWork, VenueCodes>().AddScoped<VenueTwins>()
        .AddScoped<VenueSaving>().AddScoped<GroupSaving>().AddScoped<VenuePosters>()
        .AddScoped<ISearchSource, VenueSearch>();
}
