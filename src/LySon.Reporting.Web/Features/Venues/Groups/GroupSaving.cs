using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues.Groups;

/// <summary>The way of an agency's own group from the form to the database.</summary>
public sealed class GroupSaving(ReportingDbContext db)
{
    public Conflict? Conflict { get; private set; }

    /// <summary>False: not saved; the reason stands in the model state or in <see cref="Conflict"/>.</summary>
    public async Task<bool> TrySaveAsync(VenueGroup group, GroupInput input, ModelStateDictionary state)
    {
        var others = await db.GroupsOf(group.AgencyId!.Value).AsNoTracking().Where(g => g.Id != group.Id).ToListAsync();
        if (others.Any(g => VietnameseText.Fold(g.Name) == VietnameseText.Fold(group.Name)))
            state.AddModelError("Input.Name", VenueErrors.GroupNameTaken);
        if (others.Any(g => VietnameseText.Fold(g.ShortName) == VietnameseText.Fold(group.ShortName)))
            state.AddModelError("Input.ShortName", VenueErrors.GroupNameTaken);
        if (!state.IsValid) return false;
        // Places are unique over common and own groups, so that whoever sorts by place alone gets the same order.
        if (group.Id == 0) group.Position = others.Select(g => g.Position).DefaultIfEmpty().Max() + 1;
        Conflict = await RowSaving.SaveAsync(db, group, input.Version, state, VenueAddresses.EditGroup(group.Id));
        return Conflict is null;
    }
}
