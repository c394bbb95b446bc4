using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Doubts;

/// <summary>The agency's doubtful days, or one venue's: what waits for a decision, and what was decided by whom and why.</summary>
[Authorize(Policies.ReadAgency)]
public sealed class IndexModel(ReportingDbContext db, ScanDoubts doubts, CurrentUser me) : PageModel
{
    /// <summary>Questions on one page; the rest follows when these are decided.</summary>
    public const int OpenShown = 50;

    [BindProperty(SupportsGet = true, Name = "venue")]
    public int? VenueId { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    [BindProperty]
    public DoubtInput Input { get; set; } = new();

    internal Venue? Venue { get; private set; }
    internal IReadOnlyList<ScanDoubt> Open { get; private set; } = [];
    internal IReadOnlyList<ScanDoubt> Decided { get; private set; } = [];
    internal int OpenTotal { get; private set; }
    public int Total { get; private set; }
    public bool MayEdit => me.MayEdit;

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await LoadAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (ModelState.IsValid)
        {
            if (await doubts.KeepAsync(me.AgencyId, Input.Id, Input.Total, Input.Reason!, HttpContext.RequestAborted) is not { } refusal)
                return new Confirmation("Đã giữ nguyên số lượt và ghi lý do.")
                    .LeadTo(this, VenueId is { } id ? $"{ScanAddresses.Doubts}?venue={id}" : ScanAddresses.Doubts);
            ModelState.AddModelError("Input.Reason", refusal);
        }
        return await LoadAsync() ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync()
    {
        var mine = db.ScanDoubts().AsNoTracking().Where(d => d.AgencyId == me.AgencyId);
        if (VenueId is { } id)
        {
            if (await db.Venues().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.AgencyId == me.AgencyId)
                is not { } venue) return false;
            (Venue, mine) = (venue, mine.Where(d => d.VenueId == id));
        }
        var open = mine.Where(d => d.DecidedAt == null);
        OpenTotal = await open.CountAsync();
        Open = await open.Include(d => d.Venue).OrderByDescending(d => d.Day).ThenByDescending(d => d.Id).Take(OpenShown).ToListAsync();
        // A decision stays readable when its venue is gone, and is counted without looking at venues.
        var decided = mine.IgnoreQueryFilters().Where(d => d.DecidedAt != null);
        Total = await decided.CountAsync();
        Decided = await decided.Include(d => d.Venue).OrderByDescending(d => d.DecidedAt).ThenByDescending(d => d.Id)
            .Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
        return true;
    }
}

public sealed class DoubtInput
{
    public int Id { get; set; }

    /// <summary>The scans that the person saw.</summary>
    public long Total { get; set; }

    [Display(Name = "Lý do"), Required(ErrorMessage = ScanErrors.DoubtReasonMissing), MaxLength(ScanDoubt.ReasonMaxLength),
        DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
