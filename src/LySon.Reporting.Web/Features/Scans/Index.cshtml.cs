using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>The grid in which the counts of all venues for one day are entered; without JavaScript it is one form.</summary>
[RequestFormLimits(ValueCountLimit = FormValuesMax)]
public sealed class IndexModel(ReportingDbContext db, ScanEntry entry, CurrentUser me, TimeProvider time) : PageModel
{
    /// <summary>Three values a cell, and what is beside them.</summary>
    public const int FormValuesMax = 3 * ScanGrid.PageRows + 100;

    /// <summary>A grid longer than this has a field to find a venue in it.</summary>
    public const int FilterFrom = 60;

    [BindProperty(SupportsGet = true, Name = "day"), Display(Name = "Ngày")]
    public DateOnly? Asked { get; set; }

    /// <summary>Which page of the venues, counted from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Words of the name or address of venues, where one page does not hold all of them.</summary>
    [BindProperty(SupportsGet = true, Name = "q"), MaxLength(SearchTerms.LengthMax, ErrorMessage = "Nhập tối đa 100 ký tự.")]
    public string? Query { get; set; }

    internal ScanGrid? Grid { get; private set; }
    internal ScanOutcome Outcome { get; private set; } = ScanOutcome.Nothing;

    public bool MayEdit => me.MayEdit;
    public DateOnly Today { get; } = time.Today();
    public DateOnly Day => Asked ?? Today;

    public async Task OnGetAsync()
    {
        if (IsDayGood()) await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!IsDayGood()) return Page();
        Outcome = await entry.SaveAsync(me.AgencyId, Day, [.. TypedCell.Read(await Request.ReadFormAsync())]);
        if (Outcome.IsClean)
        {
            return new Confirmation(Outcome.Saved == 0 ? "Không có ô nào thay đổi."
                : $"Đã lưu {Outcome.Saved.Grouped()} ô của ngày {Day.OnScreen()}.").LeadTo(this, Address);
        }
        await LoadAsync();
        return Page();
    }

    /// <summary>What is shown, as an address.</summary>
    internal string Address => $"{ScanAddresses.All}?day={Day.OnScreen()}" + (PageNumber > 1 ? $"&p={PageNumber}" : "")
        + (Query is null ? "" : $"&q={Uri.EscapeDataString(Query)}");

    private async Task LoadAsync()
    {
        Grid = await ScanGrid.LoadAsync(db, me.AgencyId, Day, Query, PageNumber);
        PageNumber = Math.Clamp(PageNumber, 1, ScanGrid.PagesOf(Grid.Found));
    }

    private bool IsDayGood()
    {
        if (Day > Today) ModelState.AddModelError("day", ScanErrors.FutureDay);
        return ModelState.IsValid;
    }
}
