using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>On the list of venues: the way to the registrations, and how many wait.</summary>
internal sealed class RegistrationLink(ReportingDbContext db, CurrentUser me) : ILinkSource
{
    public LinkPlace Place => LinkPlace.VenueList;

    public async Task<PlacedLink> FindAsync(CancellationToken cancellation)
    {
        var waiting = await db.VenueRegistrations().CountAsync(
            r => r.AgencyId == me.AgencyId && r.State == RegistrationState.Waiting, cancellation);
        return new(waiting > 0 ? $"Đăng ký ({Numbers.Whole(waiting)})" : "Đăng ký", RegistrationAddresses.All);
    }
}
