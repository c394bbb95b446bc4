using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>Number and date from the outgoing register; then the file is made and frozen.</summary>
[Authorize(ReportsSetup.KeepRegister)]
public sealed class IssueModel(ReportingDbContext db, CurrentUser me, ReportMoves moves, OutgoingRegister register, TimeProvider time)
    : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public IssueInput Input { get; set; } = new();

    public Report Report { get; private set; } = null!;

    /// <summary>Who learns of it; null where an agency reports to itself.</summary>
    public string? Requester => Report.RequesterId == Report.AgencyId ? null : Report.Request!.Requester!.NameOn(time.Today()).Name;
    internal IReadOnlyList<NumberChoice> Choices { get; private set; } = [];

    /// <summary>What is odd about the day; it is asked about once, and nothing is issued before.</summary>
    internal IReadOnlyList<string> Doubts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Report.State != ReportState.Approved) return Back(WorkflowErrors.Stands(Report));
        var day = Report.IssuedOn ?? time.Today();
        Input = new() { IssuedOn = day, Version = Report.Version };
        await OfferAsync(day);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Input.IssuedOn > time.Today()) ModelState.AddModelError("Input.IssuedOn", RegisterErrors.DateInFuture);
        if (Input is { IsFromPaper: true, Paper: not (>= 1 and <= Report.NumberMax) })
            ModelState.AddModelError("Input.Paper", RegisterErrors.NumberRange);
        if (ModelState.IsValid && Input.IssuedOn is { } day && await IsSureAsync(day))
        {
            var move = new ReportMove(Id, ReportAction.Issue, Input.Version);
            var outcome = await moves.IssueAsync(move, me.ReportActor(), day, Input.Wanted, Input.IsFromPaper);
            if (!outcome.Found) return NotFound();
            db.ChangeTracker.Clear();
            if (!await FindAsync()) return NotFound();
            if (outcome.IsDone) return Back($"Đã phát hành {Report.TypeName} {Report.NumberAndSymbol}.");
            if (Report.State != ReportState.Approved) return Back(outcome.Refusal!);
            ModelState.AddModelError("Input.Number", outcome.Refusal!);
        }
        await OfferAsync(Input.IssuedOn ?? time.Today());
        return Page();
    }

    /// <summary>A day that the register refuses is not asked about.</summary>
    private async Task<bool> IsSureAsync(DateOnly day)
    {
        if (await register.OrderRefusalAsync(me.AgencyId, Report.Symbol, day, Input.Wanted) is not null) return true;
        var doubts = WorkflowErrors.OddIssueDay(Report, day).ToList();
        var mark = day.ToString("O", CultureInfo.InvariantCulture);
        if (doubts.Count == 0 || Input.Acknowledged == mark) return true;
        Doubts = doubts;
        ModelState.Show("Input.Acknowledged", Input.Acknowledged = mark);
        return false;
    }

    /// <summary>The number that would be given, then those that wait. The day of another year is another book.</summary>
    private async Task OfferAsync(DateOnly day)
    {
        var next = await register.SuggestAsync(me.AgencyId, Report.Symbol, day);
        var waiting = await register.WaitingAsync(me.AgencyId, Report.Symbol, day.Year);
        Choices =
        [
            new(next, waiting.FirstOrDefault(e => e.Number == next) is { } free ? Hint(free) : "Số kế tiếp"),
            .. waiting.Where(e => e.Number != next).Select(e => new NumberChoice(e.Number, Hint(e))),
        ];
        if (!Input.IsFromPaper && Choices.All(c => c.Number != Input.Number)) Input.Number = next;
    }

    private static string Hint(RegisterEntry entry) => entry.State == RegisterState.Released ? "Số đã bỏ trống, cấp lại"
        : $"Giữ số: {entry.Note}";

    private async Task<bool> FindAsync()
    {
        var report = await db.Own(me).AsNoTracking().Include(r => r.Request!.Requester!.Names).SingleOrDefaultAsync(r => r.Id == Id);
        if (report is null) return false;
        Report = report;
        return true;
    }

    private LocalRedirectResult Back(string sentence) => new Confirmation(sentence).LeadTo(this, ReportAddresses.Show(Id));
}

public sealed class IssueInput
{
    /// <summary>The choice that the number stands in <see cref="Paper"/>.</summary>
    public const int FromPaper = 0;

    [Display(Name = "Số trong sổ")]
    public int? Number { get; set; }

    [Display(Name = "Số tiếp theo sổ giấy")]
    public int? Paper { get; set; }

    /// <summary>The day that was asked about.</summary>
    public string? Acknowledged { get; set; }

    [BindNever]
    public bool IsFromPaper => Number == FromPaper;

    [BindNever]
    public int? Wanted => IsFromPaper ? Paper : Number;

    [Display(Name = "Ngày ban hành"), Required(ErrorMessage = RegisterErrors.DateMissing)]
    public DateOnly? IssuedOn { get; set; }

    public int Version { get; set; }
}

/// <param name="Hint">Where the number comes from.</param>
internal sealed record NumberChoice(int Number, string Hint);
