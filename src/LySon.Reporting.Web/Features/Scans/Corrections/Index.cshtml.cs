using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Corrections;

/// <summary>
/// A venue's corrections, each with its reason, and the form for one more. None is ever changed: a wrong one is corrected by another.
/// </summary>
[Authorize(Policies.ReadAgency)]
public sealed class IndexModel(ReportingDbContext db, ScanCorrections corrections, CurrentUser me, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal Venue Venue { get; private set; } = null!;
    internal IReadOnlyList<ScanCorrection> Found { get; private set; } = [];
    public int Total { get; private set; }
    public bool MayEdit => me.MayEdit;
    public DateOnly Today { get; } = time.Today();

    public IReadOnlyList<SelectListItem> Directions { get; } = [new("Cộng thêm", "false"), new("Trừ bớt", "true")];

    /// <param name="day">The day to correct, where the link knows it.</param>
    public async Task<IActionResult> OnGetAsync(DateOnly? day)
    {
        ModelState.Clear();
        Input.Day = day;
        return await OpenAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await OpenAsync()) return NotFound();
        if (Input.Scans is < 1 or > ScanCount.ValueMax) ModelState
            .AddModelError("Input.Scans", $"Nhập từ 1 đến {ScanCount.ValueMax.Grouped()} lượt.");
        if (!ModelState.IsValid) return Page();
        var change = Input.Less == true ? -Input.Scans!.Value : Input.Scans!.Value;
        if (await corrections.AddAsync(me.AgencyId, Id, Input.Day!.Value, change, Input.Reason!, HttpContext.RequestAborted)
            is not { } refusal)
            return new Confirmation($"Đã đính chính lượt quét ngày {Input.Day.Value.OnScreen()}.")
                .LeadTo(this, ScanAddresses.Corrections(Id));
        ModelState.AddModelError(refusal == ScanErrors.FutureDay ? "Input.Day" : "Input.Scans", refusal);
        return Page();
    }

    private async Task<bool> OpenAsync()
    {
        if (await db.Venues().AsNoTracking().SingleOrDefaultAsync(v => v.Id == Id && v.AgencyId == me.AgencyId)
            is not { } venue) return false;
        Venue = venue;
        var mine = db.ScanCorrections().AsNoTracking().Where(c => c.VenueId == Id);
        Total = await mine.CountAsync();
        Found = await mine.OrderByDescending(c => c.Id).Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
        return true;
    }
}

public sealed class CorrectionInput
{
    [Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày cần đính chính.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Đính chính"), Required(ErrorMessage = "Chọn cộng thêm hoặc trừ bớt.")]
    public bool? Less { get; set; }

    [Display(Name = "Số lượt"), Required(ErrorMessage = "Nhập số lượt quét cộng thêm hoặc trừ bớt.")]
    public int? Scans { get; set; }

    [Display(Name = "Lý do"), Required(ErrorMessage = "Nhập lý do đính chính."), MaxLength(ScanCorrection.ReasonMaxLength),
        DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
