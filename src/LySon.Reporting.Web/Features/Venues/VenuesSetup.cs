using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Posters;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Features.Venues.Groups;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

internal sealed class VenuesSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Venues", Policies.ReadAgency);
        services.AddScoped<VenueCodes>().AddScoped<IDueWork, VenueCodes>().AddScoped<VenueTwins>()
        .AddScoped<VenueSaving>().AddScoped<GroupSaving>().AddScoped<VenuePosters>()
        .AddScoped<ISearchSource, VenueSearch>();
        services.AddGuide(new GuideTopic(GuideChapter.Figures, "Địa điểm QR", VenueAddresses.All, "Mở địa điểm QR", Roles.Staff));
        services.AddNoun<Venue>("địa điểm QR").AddNoun<VenueGroup>("đối tượng thống kê");
        services.AddNavigation(new NavigationEntry(NavigationPart.Figures, "Địa điểm QR", VenueAddresses.All, "qr-code",
            NavigationEntry.Reporting)
        {
            Module = AgencyModule.Venues,
            Count = (db, me) => () => db.VenueDays().Where(d => d.AgencyId == me.AgencyId)
                .Sum(d => d.Opened - d.Closed),
        });
    }
}
