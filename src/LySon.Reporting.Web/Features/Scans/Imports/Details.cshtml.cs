using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>
/// One import: what its columns mean and what is wrong with its rows, how far it is, what it counted, and how to take it back.
/// </summary>
[Authorize(Policies.ReadAgency)]
[TakesLong]
public sealed class DetailsModel(ReportingDbContext db, ImportSteps steps, ImportSettlement settlement, CurrentUser me, Actor actor)
    : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public ColumnInput Input { get; set; } = new();

    internal ScanImport Import { get; private set; } = null!;

    /// <summary>Null once it does not wait any more.</summary>
    internal ImportPreview? Preview { get; private set; }
    internal ScanImport? Twin { get; private set; }
    public bool MayEdit => me.MayEdit;

    public IEnumerable<SelectListItem> Headers => Preview!.Sheet.Headers.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal)
        .Select(h => new SelectListItem(h, h));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync()) return NotFound();
        await PreviewAsync(null);
        return Page();
    }

    /// <summary>The bar alone, for the page that waits.</summary>
    public async Task<IActionResult> OnGetProgressAsync()
    {
        var progress = await db.ScanImports().Where(i => i.Id == Id && i.AgencyId == me.AgencyId)
            .Select(i => new ImportProgress(i.Id, i.State, i.RowsDone, i.Rows)).SingleOrDefaultAsync();
        if (progress is null) return NotFound();
        // The whole page says more once it is over.
        if (progress.State != ImportState.Running) Response.Headers["HX-Refresh"] = "true";
        return Partial("_Progress", progress);
    }

    public async Task<IActionResult> OnPostColumnsAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await OpenAsync()) return NotFound();
        if (Import.State == ImportState.Uploaded) await PreviewAsync(Input.Choice);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await OpenAsync()) return NotFound();
        if (Import.State != ImportState.Uploaded) return Moved();
        await PreviewAsync(Input.Choice);
        if (Preview!.Counts is not { IsGood: true } counts) return Page();
        return await steps.StartAsync(Import, Preview.Columns, counts, HttpContext.RequestAborted)
            ? LocalRedirect(ScanAddresses.Import(Id)) : Moved();
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await OpenAsync()) return NotFound();
        return await steps.CancelAsync(Import, HttpContext.RequestAborted)
            ? new Confirmation("Đã bỏ tệp, không nạp gì.").LeadTo(this, ScanAddresses.Imports) : Moved();
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await OpenAsync()) return NotFound();
        return await settlement.UndoAsync(me.AgencyId, Id, actor, HttpContext.RequestAborted)
            ? new Confirmation($"Đã hoàn tác {Import.Rows.Grouped()} dòng.").LeadTo(this, ScanAddresses.Import(Id)) : Moved();
    }

    private LocalRedirectResult Moved() => new Confirmation(ImportErrors.Moved).LeadTo(this, ScanAddresses.Import(Id));

    private async Task<bool> OpenAsync()
    {
        var import = await db.ScanImports().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id && i.AgencyId == me.AgencyId);
        if (import is null) return false;
        Import = import;
        return true;
    }

    private async Task PreviewAsync(ColumnChoice? chosen)
    {
        if (Import.State != ImportState.Uploaded) return;
        Preview = await steps.PreviewAsync(Import, chosen, HttpContext.RequestAborted);
        Twin = await steps.TwinAsync(Import, HttpContext.RequestAborted);
        Input = new() { Venue = Preview.Columns.Venue, Day = Preview.Columns.Day, Count = Preview.Columns.Count };
        if (Preview.Error is not null) ModelState.AddModelError(string.Empty, Preview.Error);
        if (Preview.Counts is not null || Preview.Error is not null) return;
        foreach (var (field, value) in new[] { (nameof(Input.Venue), Input.Venue), (nameof(Input.Day), Input.Day),
            (nameof(Input.Count), Input.Count) })
        {
            if (string.IsNullOrEmpty(value)) ModelState.AddModelError($"Input.{field}", ImportErrors.ColumnMissing);
        }
        if (ModelState.IsValid) ModelState.AddModelError("Input.Count", ImportErrors.SameColumn);
    }
}

/// <summary>How far an import is, without its bytes.</summary>
internal sealed record ImportProgress(int Id, ImportState State, int RowsDone, int Rows);

public sealed class ColumnInput
{
    [Display(Name = "Cột địa điểm"), MaxLength(ColumnChoice.HeaderMaxLength)]
    public string? Venue { get; set; }

    [Display(Name = "Cột ngày"), MaxLength(ColumnChoice.HeaderMaxLength)]
    public string? Day { get; set; }

    [Display(Name = "Cột lượt quét"), MaxLength(ColumnChoice.HeaderMaxLength)]
    public string? Count { get; set; }

    internal ColumnChoice Choice => new(Venue ?? "", Day ?? "", Count ?? "");
}
