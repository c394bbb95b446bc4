using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>
/// One workbook: what it would do and what is wrong with it, and afterwards the slips and the way back. Whoever opens it can make
/// administrators, so it asks again who it is.
/// </summary>
[AsksAgain, TakesLong]
public sealed class RunModel(ReportingDbContext db, SetupSteps steps, SetupSlips slips, SetupUndo undo, TimeProvider time) : PageModel
{
    public const int ChangesShown = 5;
    private const int ErrorsMax = 50;

    /// <summary>Rows and columns around the chosen cell.</summary>
    private const int RowsAround = 2;
    private const int ColumnsShown = 6;

    [FromRoute]
    public int Id { get; set; }

    /// <summary>The sheet to show; the one with most errors when none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Sheet { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cell { get; set; }

    internal SetupRun Run { get; private set; } = null!;

    /// <summary>Null once it does not wait any more.</summary>
    internal SetupPlan? Plan { get; private set; }
    internal DateTime ReadAt { get; } = time.GetUtcNow().UtcDateTime;
    internal int SheetShown { get; private set; }
    internal IReadOnlyList<SetupError> ErrorsShown { get; private set; } = [];
    internal SetupError? Chosen { get; private set; }
    internal IReadOnlyList<int> ExcerptColumns { get; private set; } = [];
    internal IReadOnlyList<SetupRow> ExcerptRows { get; private set; } = [];
    internal IReadOnlyList<SetupRow> ChangedRows { get; private set; } = [];
    internal int Slips { get; private set; }
    internal int SlipPages { get; private set; }

    /// <summary>Until when (UTC) the slips can be taken; null when they are gone.</summary>
    internal DateTime? SlipsUntil => Run is { Slips: not null, DoneAt: { } done } && done.AddHours(OldSetups.SlipHours) is var until
        && until > ReadAt ? until : null;

    /// <summary>What stands in the way of taking it back.</summary>
    internal IReadOnlyList<string> Obstacles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await OpenAsync() ? await ShowAsync() : NotFound();

    public async Task<IActionResult> OnGetMarkedAsync()
    {
        if (!await OpenAsync() || Run.State != SetupState.Uploaded) return NotFound();
        return File(await steps.MarkedAsync(Run, HttpContext.RequestAborted), SetupBook.ContentType, SetupBook.MarkedName);
    }

    public async Task<IActionResult> OnPostStartAsync(string? seen)
    {
        if (!await OpenAsync()) return NotFound();
        if (Run.State != SetupState.Uploaded) return Moved();
        if (await steps.CarryOutAsync(Run, seen ?? "", HttpContext.RequestAborted) is { } refusal) return await RefusedAsync(refusal);
        return new Confirmation("Đã thiết lập xong.").LeadTo(this, AdministrationAddresses.SetupRun(Id));
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        if (!await OpenAsync()) return NotFound();
        return await steps.DropAsync(Id, HttpContext.RequestAborted)
            ? new Confirmation("Đã bỏ tệp, không ghi gì.").LeadTo(this, AdministrationAddresses.Setup) : Moved();
    }

    public async Task<IActionResult> OnPostSlipsAsync()
    {
        if (!await OpenAsync()) return NotFound();
        return await slips.TakeAsync(Id, HttpContext.RequestAborted) is { } pdf ? File(pdf, "application/pdf", SetupSlips.FileName)
            : await RefusedAsync(SetupErrors.SlipsGone);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await OpenAsync()) return NotFound();
        return await undo.RunAsync(Id, HttpContext.RequestAborted)
            ? new Confirmation($"Đã hoàn tác {Run.FileName}.").LeadTo(this, AdministrationAddresses.SetupRun(Id))
            : await RefusedAsync(SetupErrors.Late);
    }

    private LocalRedirectResult Moved() => new Confirmation(SetupErrors.Moved).LeadTo(this, AdministrationAddresses.SetupRun(Id));

    private async Task<IActionResult> RefusedAsync(string sentence)
    {
        ModelState.AddModelError("", sentence);
        return await OpenAsync() ? await ShowAsync() : NotFound();
    }

    private async Task<bool> OpenAsync()
    {
        db.ChangeTracker.Clear();
        var run = await db.SetupRuns().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id);
        if (run is null) return false;
        Run = run;
        return true;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (Run.State == SetupState.Uploaded) Look(await steps.PreviewAsync(Run, HttpContext.RequestAborted));
        else if (Run.State == SetupState.Done) Obstacles = await undo.ObstaclesAsync(Run, HttpContext.RequestAborted);
        return Page();
    }

    private void Look(SetupPlan plan)
    {
        Plan = plan;
        var sheets = plan.Sheets.Select((s, i) => (s.Errors, Index: i)).ToList();
        SheetShown = Sheet is { } asked && asked >= 0 && asked < sheets.Count ? asked : sheets.MaxBy(s => s.Errors).Index;
        var rows = plan.Sheets[SheetShown].Rows;
        ErrorsShown = [.. rows.SelectMany(r => r.Errors.OrderBy(e => e.Column)).Take(ErrorsMax)];
        Chosen = ErrorsShown.FirstOrDefault(e => e.Address == Cell) ?? ErrorsShown.FirstOrDefault();
        if (Chosen is { } chosen) Excerpt(plan.Sheets[SheetShown], chosen);
        ChangedRows = [.. plan.Sheets.SelectMany(s => s.Rows).Where(r => r is { IsGood: true, IsNew: false, Changes.Count: > 0 })];
        var byAgency = plan.NewAccounts.GroupBy(a => a.Agency).Select(g => g.Count()).ToList();
        (Slips, SlipPages) = (byAgency.Sum(), byAgency.Sum(n => (n + SlipPdf.SlipsOfAPage - 1) / SlipPdf.SlipsOfAPage));
    }

    private void Excerpt(SheetPlan sheet, SetupError chosen)
    {
        var first = Math.Max(0, Math.Min(chosen.Column - (ColumnsShown / 2), sheet.Header.Length - ColumnsShown));
        ExcerptColumns = [.. Enumerable.Range(first, Math.Min(ColumnsShown, sheet.Header.Length - first))];
        var at = sheet.Rows.Select((r, i) => (r.Number, Index: i)).First(r => r.Number == chosen.Row).Index;
        ExcerptRows = [.. sheet.Rows.Skip(Math.Max(0, at - RowsAround)).Take((2 * RowsAround) + 1)];
    }
}
