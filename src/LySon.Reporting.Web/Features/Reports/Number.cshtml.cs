using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Editor;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>Number and date from the outgoing register: what the clerk, or staff, gives a finished report.</summary>
[Authorize(Policies.NumberReports)]
public sealed class NumberModel(ReportingDbContext db, CurrentUser me, EditorLoader loader, ReportNumbering numbering, TimeProvider time) : EditorPage(loader)
{
    private const string Part = "number";

    [BindProperty]
    public NumberInput Input { get; set; } = new();

    public bool MayEdit => me.MayEdit;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync(Part)) return NotFound();
        Input = NumberInput.From(Editor.Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync(Part)) return NotFound();
        if (await RefusalAsync() is { } refusal) ModelState.AddModelError($"Input.{refusal.Field}", refusal.Sentence);
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(Editor.Report);
        try
        {
            Clash = await RowSaving.SaveAsync(db, Editor.Report, Input.Version, ModelState, $"/reports/{Id}/{Part}");
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await OpenAsync(Part)) return NotFound();
            // Somebody gave the same number at the same moment; anything else is no fault of what was typed.
            if (await RefusalAsync() is not { } taken) throw;
            ModelState.AddModelError($"Input.{taken.Field}", taken.Sentence);
            return Page();
        }
        if (Clash is not null) return Page();
        return Saved(MayEdit ? $"/reports/{Id}/{Part}" : $"/reports/{Id}",
            Editor.Report.NumberAndSymbol is { } number ? $"Đã cấp số {number}." : "Đã bỏ số và ngày ban hành.");
    }

    private async Task<(string Field, string Sentence)?> RefusalAsync()
    {
        if (ReportNumbering.Refusal(Input.Number, Input.IssuedOn, time.Today()) is { } refusal) return refusal;
        if (Input is not { Number: { } number, IssuedOn: { } day, Symbol: { } symbol }) return null;
        return await numbering.TakenAsync(Editor.Report, number, symbol, day.Year) is { } taken ? (nameof(Input.Number), taken) : null;
    }
}

public sealed class NumberInput
{
    [Display(Name = "Số")]
    public int? Number { get; set; }

    [Display(Name = "Ký hiệu"), OfficialText(Report.SymbolMaxLength, Missing = ReportErrors.SymbolMissing),
        RegularExpression(@"[\p{L}\p{Nd}/&.\-]+", ErrorMessage = ReportErrors.SymbolForm)]
    public string? Symbol { get; set; }

    [Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    public int Version { get; set; }

    public static NumberInput From(Report report) =>
        new() { Number = report.Number, Symbol = report.Symbol, IssuedOn = report.IssuedOn, Version = report.Version };

    public void ApplyTo(Report report) => (report.Number, report.Symbol, report.IssuedOn) = (Number, Symbol!, IssuedOn);
}
