using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>What owners have sent to the own agency: first what waits, the oldest first, then what was decided.</summary>
[Authorize(Policies.ReadAgency)]
public sealed class QueueModel(ReportingDbContext db, CurrentUser me, PublicAddress portal) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<VenueRegistration> Rows { get; private set; } = [];
    internal int Total { get; private set; }
    internal int Waiting { get; private set; }
    internal string FormPath => $"{RegistrationAddresses.Form}?agency={me.AgencyId}";
    internal string FormAddress => portal.Find(FormPath)?.ToString() ?? FormPath;

    public async Task OnGetAsync()
    {
        var mine = db.VenueRegistrations().AsNoTracking().Where(r => r.AgencyId == me.AgencyId);
        Total = await mine.CountAsync();
        Waiting = await mine.CountAsync(r => r.State == RegistrationState.Waiting);
        Rows = await mine.Include(r => r.Group)
            .OrderBy(r => r.State != RegistrationState.Waiting).ThenByDescending(r => r.DecidedAt).ThenBy(r => r.SubmittedAt)
                .ThenBy(r => r.Id)
            .Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
    }
}
