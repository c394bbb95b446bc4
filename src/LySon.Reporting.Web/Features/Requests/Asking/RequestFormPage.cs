using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>The form of the letter, new or edited. Its helping buttons fill fields and save nothing, so they need no JavaScript.</summary>
[RequestFormLimits(ValueCountLimit = FormValuesMax)]
public abstract class RequestFormPage(ReportingDbContext db, AgencyChoices agencies, TimeProvider time) : PageModel
{
    /// <summary>A province of ten thousand communes, and the fields around them.</summary>
    public const int FormValuesMax = 10_100;

    [BindProperty]
    public LetterInput Input { get; set; } = new();

    [BindProperty, System.ComponentModel.DataAnnotations.Display(Name = "Mẫu đề cương")]
    public string? TemplateKey { get; set; }

    /// <summary>What a new outline may begin from; empty where there is one already.</summary>
    internal IEnumerable<SelectListItem> Templates { get; private protected set; } = [];

    internal IReadOnlyList<AgencyChoice> Agencies { get; private set; } = [];
    internal static IEnumerable<SelectListItem> Types => DocumentType.All.Select(type => new SelectListItem(type.Name, type.Name));
    internal IEnumerable<SelectListItem> Periods => PeriodChoices.Around(time.Today(), Input.ClosingDay);
    internal virtual Conflict? Clash => null;
    internal WorkingCalendar Calendar { get; private set; } = WorkingCalendar.Bare;

    /// <summary>What the person must look at before anything is saved.</summary>
    internal IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>Where "Hủy" leads.</summary>
    internal abstract string BackUrl { get; }

    internal virtual string SaveText => "Lưu";

    /// <summary>Reads what the form needs; what stops the page, or null.</summary>
    protected async Task<IActionResult?> OpenAsync()
    {
        if (!await agencies.MayAskAsync()) return Forbid();
        if (await FindAsync() is not { } asked) return NotFound();
        Agencies = await agencies.AllAsync(asked);
        Calendar = await db.CalendarAsync();
        return null;
    }

    /// <summary>Finds the row that is edited, and says whom it asks already; null when it is not there.</summary>
    protected abstract Task<IReadOnlyList<int>?> FindAsync();

    /// <summary>Puts the dates of the chosen window into the form.</summary>
    public async Task<IActionResult> OnPostPeriodAsync() => await ShowAsync(() =>
    {
        if (PeriodChoices.Read(Input.Period, Input.ClosingDay) is not { } period) return;
        (Input.PeriodStart, Input.PeriodEnd, Input.CutoffOn, Input.Kind) = (period.Start, period.End, period.End, RequestKind.Periodic);
        foreach (var field in (string[])["PeriodStart", "PeriodEnd", "CutoffOn", "Kind"]) ModelState.Remove($"Input.{field}");
    });

    /// <summary>Puts the day into the form that lies so many working days after the cut-off.</summary>
    public async Task<IActionResult> OnPostDueAsync() => await ShowAsync(() =>
    {
        if (Input is not { CutoffOn: { } cutoff, WorkingDays: >= 1 and <= LetterInput.WorkingDaysMax and var days }) return;
        Input.DueOn = Calendar.Add(cutoff, days);
        ModelState.Remove("Input.DueOn");
    });

    public async Task<IActionResult> OnPostAllAsync() => await ShowAsync(() => Input.Agencies = [.. Agencies.Select(a => a.Id)]);

    public async Task<IActionResult> OnPostNoneAsync() => await ShowAsync(() => Input.Agencies = []);

    private async Task<IActionResult> ShowAsync(Action change)
    {
        if (await OpenAsync() is { } stop) return stop;
        change();
        // Nothing was to be saved, so nothing is complained of; what was typed stays as it was typed.
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return Page();
    }

    /// <summary>Everything that is refused, each at its field; then what may be a slip, until it was seen.</summary>
    protected bool IsGood(bool sent = false)
    {
        Input.Check(ModelState, Calendar, sent);
        if (Input.Agencies.Except(Agencies.Select(a => a.Id)).Any()) ModelState
            .AddModelError("Input.Agencies", RequestErrors.AgencyUnknown);
        return ModelState.IsValid && !HasDoubt(Input.DueOn!.Value);
    }

    private bool HasDoubt(DateOnly due)
    {
        if (Calendar.WhyOff(due) is not { } why || Input.Acknowledged == LetterInput.Mark(due)) return false;
        Doubts = [RequestErrors.DueOnDayOff(due, why, Calendar.Next(due))];
        ModelState.Show("Input.Acknowledged", Input.Acknowledged = LetterInput.Mark(due));
        return true;
    }
}
