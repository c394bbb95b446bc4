using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Overview;

public sealed class IndexModel(
    ReportingDbContext db, CurrentUser me, IEnumerable<ITaskSource> sources, OwnModules modules, RoundsReader rounds, TimeProvider time)
    : PageModel
{
    /// <summary>A day of the period to show; without it the current period, or the last one that has figures.</summary>
    [BindProperty(SupportsGet = true, Name = "period")]
    public DateOnly? PeriodDay { get; set; }

    internal IReadOnlyList<OverviewTask> Tasks { get; private set; } = [];

    /// <summary>Null for those who have no agency's figures to look after.</summary>
    internal AgencyFigures? Figures { get; private set; }

    /// <summary>Null for those whose agency asks nobody.</summary>
    internal RoundsOverview? Rounds { get; private set; }

    /// <summary>Begins reports also when nothing waits.</summary>
    internal bool MayWrite => me.MayWriteReports;

    /// <summary>Begins a round when there is none.</summary>
    internal bool MayAsk => me.Is(Roles.Province);

    /// <summary>Nothing waits because nothing was begun.</summary>
    internal bool IsEmptyOffice { get; private set; }

    /// <summary>UTC.</summary>
    internal DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    internal bool IsCurrent => Figures!.Period.Contains(time.Today());

    public async Task<IActionResult> OnGetAsync()
    {
        if (me.Is(Roles.Administrator))
            return LocalRedirect(await FirstSteps.AreOverAsync(db) ? AdministrationAddresses.Users : AdministrationAddresses.Setup);
        Tasks = await TasksAsync();
        IsEmptyOffice = Tasks.Count == 0 && await FirstSteps.IsEmptyAsync(db, me.AgencyId);
        if (await AsksAsync()) Rounds = await rounds.ReadAsync(HttpContext.RequestAborted);
        if (me.Is(Roles.Province)) return Page();
        var own = await AgencyFigures.LoadAsync(db, me.AgencyId, modules, await PeriodAsync(), time.Today());
        // An office that only adds others up has nothing of its own to show.
        if (Rounds is not { IsEmpty: false } || !own.IsEmpty) Figures = own;
        return Page();
    }

    /// <summary>Officers who ask, and everybody else in an agency that may.</summary>
    private async Task<bool> AsksAsync() => me.Is(Roles.Province) || await db.Agencies().AnyAsync(a => a.Id == me.AgencyId && a.MayRequest);

    /// <summary>One source after the other: they share the request's database context.</summary>
    private async Task<IReadOnlyList<OverviewTask>> TasksAsync()
    {
        var tasks = new List<OverviewTask>();
        foreach (var source in sources)
            if (await modules.ShowsAsync(source.Module)) tasks.AddRange(await source.FindAsync(HttpContext.RequestAborted));
        return [.. tasks.OrderBy(t => t.Rank).ThenBy(t => t.Due)];
    }

    private async Task<ReportingPeriod> PeriodAsync()
    {
        if (PeriodDay is { } day) return Month(day);
        var current = Month(time.Today());
        var last = await db.ScanDays().Where(d => d.AgencyId == me.AgencyId && d.Reported > 0 && d.Day <= current.End)
            .MaxAsync(d => (DateOnly?)d.Day);
        return last is { } reported ? Month(reported) : current;
    }

    private static ReportingPeriod Month(DateOnly day) => ReportingPeriod.Of(Repetition.Monthly, day);
}
