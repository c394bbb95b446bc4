using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>The grid in which the counts of all venues for one day are entered; without JavaScript it is one form.</summary>
[RequestFormLimits(ValueCountLimit = FormValuesMax)]
public sealed class IndexModel(ReportingDbContext db, ScanEntry entry, CurrentUser me, TimeProvider time) : PageModel
{
    /// <summary>Three values a cell, for 10,000 venues, more than a country's capital has in a district.</summary>
    public const int FormValuesMax = 30_100;

    /// <summary>A grid longer than this has a field to find a venue in it.</summary>
    public const int FilterFrom = 60;

    [BindProperty(SupportsGet = true, Name = "day"), Display(Name = "Ngày")]
    public DateOnly? Asked { get; set; }

    internal ScanGrid? Grid { get; private set; }
    internal ScanOutcome Outcome { get; private set; } = ScanOutcome.Nothing;

    public bool MayEdit => me.MayEdit;
    public DateOnly Today { get; } = time.Today();
    public DateOnly Day => Asked ?? Today;

    public async Task OnGetAsync()
    {
        if (IsDayGood()) Grid = await ScanGrid.LoadAsync(db, me.AgencyId, Day);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!IsDayGood()) return Page();
        Outcome = await entry.SaveAsync(me.AgencyId, Day, [.. TypedCell.Read(await Request.ReadFormAsync())]);
        if (Outcome.IsClean)
        {
            return new Confirmation(Outcome.Saved == 0 ? "Không có ô nào thay đổi." : $"Đã lưu {Outcome.Saved.Grouped()} ô của ngày {Day.OnScreen()}.").LeadTo(this, $"{ScanAddresses.All}?day={Day.OnScreen()}");
        }
        Grid = await ScanGrid.LoadAsync(db, me.AgencyId, Day);
        return Page();
    }

    private bool IsDayGood()
    {
        if (Day > Today) ModelState.AddModelError("day", ScanErrors.FutureDay);
        return ModelState.IsValid;
    }
}
