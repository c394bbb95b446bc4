using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>The form of the letter, new or edited. Its helping buttons fill fields and save nothing, so they need no JavaScript.</summary>
[RequestFormLimits(ValueCountLimit = FormValuesMax)]
public abstract class RequestFormPage(ReportingDbContext db, AgencyChoices agencies, CurrentUser me, TimeProvider time) : PageModel
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

    /// <summary>The row that is edited; 0 for a new one.</summary>
    internal virtual int EditedId => 0;

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
    protected async Task<bool> IsGoodAsync(bool sent = false)
    {
        Input.Check(ModelState, Calendar, sent);
        if (Input.Agencies.Except(Agencies.Select(a => a.Id)).Any()) ModelState
            .AddModelError("Input.Agencies", RequestErrors.AgencyUnknown);
        return ModelState.IsValid && !await HasDoubtAsync();
    }

    /// <summary>What was asked once is not asked again until it is something else.</summary>
    private async Task<bool> HasDoubtAsync()
    {
        var (seen, due) = ((Input.Acknowledged ?? "").Split(' '), Input.DueOn!.Value);
        var doubts = new List<string>();
        if (Calendar.WhyOff(due) is { } why && !seen.Contains(LetterInput.Mark(due)))
            doubts.Add(RequestErrors.DueOnDayOff(due, why, Calendar.Next(due)));
        if (LetterInput.Mark(Input.Number, Input.IssuedOn) is { } number && !seen.Contains(number)
            && await TwinsAsync(Input.Number!.Value, Input.IssuedOn!.Value.Year) is { Count: > 0 } twins)
            doubts.Add(RequestErrors.NumberTwice(Input.Number.Value, Input.IssuedOn.Value.Year, twins));
        Doubts = doubts;
        ModelState.Show("Input.Acknowledged", Input.Acknowledged = Input.Marks());
        return doubts.Count > 0;
    }

    /// <summary>The own agency's other letters of the year with this number: an office numbers its letters in one row a year.</summary>
    private async Task<IReadOnlyList<string>> TwinsAsync(int number, int year)
    {
        var (first, last, own) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), EditedId);
        return [.. (await db.Rounds().AsNoTracking().Where(r => r.RequesterId == me.AgencyId && r.Id != own && r.Number == number
            && r.IssuedOn >= first && r.IssuedOn <= last).OrderBy(r => r.Id).ToListAsync())
            .Select(r => $"{r.NumberAndSymbol} ngày {r.IssuedOn!.Value.OnScreen()}")];
    }
}
