using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues.Groups;

/// <summary>Only the agency's own groups: a common one is a 404 here, because it is everybody's.</summary>
[Authorize(Policies.EditAgency)]
public sealed class EditModel(ReportingDbContext db, GroupSaving saving, CurrentUser me, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public GroupInput Input { get; set; } = new();

    internal Conflict? Conflict => saving.Conflict;
    internal string? Refusal { get; private set; }

    public Task<IReadOnlyList<HistoryItem>> HistoryAsync() => RowHistory.OfAsync<VenueGroup>(db, "đối tượng", Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync(db.VenueGroups()) is not { } group) return NotFound();
        Input = GroupInput.From(group);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync(db.VenueGroups().IgnoreQueryFilters()) is not { } group) return NotFound();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(group);
        if (!await saving.TrySaveAsync(group, Input, ModelState)) return Page();
        return Back($"Đã lưu đối tượng {group.ShortName}.");
    }

    public async Task<IActionResult> OnPostMoveAsync(int step, int seen)
    {
        var own = await db.GroupsOf(me.AgencyId).Where(g => g.AgencyId == me.AgencyId).ToListAsync();
        if (own.Find(g => g.Id == Id) is not { } group) return NotFound();
        if (group.Version != seen) return Back(VenueErrors.GroupChanged);
        VenueGroups.Move(own, group, Math.Sign(step));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Back(VenueErrors.GroupChanged);
        }
        return LocalRedirect(VenueAddresses.Groups);
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync(db.VenueGroups()) is not { } group) return NotFound();
        if (await db.Venues().CountAsync(v => v.GroupId == Id) is > 0 and var venues)
        {
            Refusal = VenueErrors.GroupInUse(group.ShortName, venues);
            return Page();
        }
        group.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return Back($"Đã xóa đối tượng {group.ShortName}.", VenueAddresses.EditGroup(Id) + "?handler=restore");
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        if (await FindAsync(db.VenueGroups().IgnoreQueryFilters()) is not { } group) return NotFound();
        group.DeletedAt = null;
        await db.SaveChangesAsync();
        return Back($"Đã khôi phục đối tượng {group.ShortName}.");
    }

    private Task<VenueGroup?> FindAsync(IQueryable<VenueGroup> groups) =>
        groups.SingleOrDefaultAsync(g => g.Id == Id && g.AgencyId == me.AgencyId);

    private LocalRedirectResult Back(string sentence, string? undoUrl = null) =>
        new Confirmation(sentence, undoUrl).LeadTo(this, VenueAddresses.Groups);
}
