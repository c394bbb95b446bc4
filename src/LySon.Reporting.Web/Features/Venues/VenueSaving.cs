using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>The way of a venue from the form to the database, the same for a new one and an edited one.</summary>
public sealed class VenueSaving(ReportingDbContext db, VenueTwins twins, TimeProvider time)
{
    /// <summary>What the person must look at before anything is saved; both empty when it was saved.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    /// <summary>False: not saved; the reason stands in the model state, in <see cref="Doubts"/> or in <see cref="Conflict"/>.</summary>
    public async Task<bool> TrySaveAsync(Venue venue, VenueInput input, ModelStateDictionary state)
    {
        await CheckAsync(venue, state);
        if (!state.IsValid || await HasDoubtAsync(venue, input, state)) return false;
        await PlaceAsync(venue);
        Conflict = await RowSaving.SaveAsync(db, venue, input.Version, state, VenueAddresses.Edit(venue.Id));
        return Conflict is null;
    }

    private async Task CheckAsync(Venue venue, ModelStateDictionary state)
    {
        if (!await db.GroupsOf(venue.AgencyId).AnyAsync(g => g.Id == venue.GroupId))
            state.AddModelError("Input.GroupId", VenueErrors.GroupUnknown);
        var scans = await VenueScans.OfAsync(db, venue.Id);
        var period = new VenuePeriod(time.Today(), scans?.First, scans?.Last);
        if (period.OpeningRefusal(venue.OpenedOn) is { } refusal) state.AddModelError("Input.OpenedOn", refusal);
        else if (venue.ClosedOn <= venue.OpenedOn) state.AddModelError("Input.OpenedOn",
            VenueErrors.OpenedAfterClosed(venue.ClosedOn.Value));
    }

    private async Task<bool> HasDoubtAsync(Venue venue, VenueInput input, ModelStateDictionary state)
    {
        if (await twins.FindAsync(venue) is not { } twin) return false;
        var mark = $"{twin.Id}.{twin.Version}.{VietnameseText.Fold(venue.Name)}";
        if (input.Acknowledged == mark) return false;
        Doubts = [VenueErrors.Duplicate(twin)];
        state.Show("Input.Acknowledged", input.Acknowledged = mark);
        return true;
    }

    /// <summary>A venue that is new in its group stands at the end of it.</summary>
    private async Task PlaceAsync(Venue venue)
    {
        var group = db.Entry(venue).Property(v => v.GroupId);
        if (venue.Id != 0 && group.OriginalValue == venue.GroupId) return;
        var last = await db.Venues().Where(v => v.AgencyId == venue.AgencyId && v.GroupId == venue.GroupId).MaxAsync(v => (int?)v.Position);
        venue.Position = (last ?? 0) + 1;
    }
}
