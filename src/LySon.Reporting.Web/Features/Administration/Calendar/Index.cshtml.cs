using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Calendar;

/// <summary>The days off of a year, and the form for one of them, new or edited.</summary>
public sealed class IndexModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    /// <summary>The day that is edited; null for a new one.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Chosen { get; set; }

    [BindProperty]
    public DayOffInput Input { get; set; } = new();

    internal Conflict? Conflict { get; private set; }
    internal int Year { get; private set; }
    internal IReadOnlyList<DayOff> Days { get; private set; } = [];
    internal IReadOnlyList<int> Years { get; private set; } = [];
    internal WorkingCalendar Calendar { get; private set; } = WorkingCalendar.Bare;

    public async Task<IActionResult> OnGetAsync()
    {
        var row = await FindAsync();
        if (Id is not null && row is null) return NotFound();
        if (row is not null) Input = DayOffInput.From(row);
        return await ShowAsync(row?.Day.Year ?? Chosen);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var row = Id is null ? new() { Day = default, Kind = default, Name = "", Source = "" } : await FindAsync();
        if (row is null) return NotFound();
        Input.Check(ModelState);
        if (await db.DaysOff().AnyAsync(d => d.Day == Input.Day && d.Id != Id)) ModelState
            .AddModelError("Input.Day", CalendarErrors.DayTaken);
        if (ModelState.IsValid && await SaveAsync(row)) return new Confirmation($"Đã lưu ngày {row.Day.OnScreen()}.")
            .LeadTo(this, Of(row));
        return await ShowAsync(Input.Day?.Year);
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync() is not { } row) return NotFound();
        row.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã xóa ngày {row.Day.OnScreen()}.", AdministrationAddresses.DayOff(row.Id) + "?handler=restore")
            .LeadTo(this, Of(row));
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        if (await db.DaysOff().IgnoreQueryFilters().SingleOrDefaultAsync(d => d.Id == Id) is not { } row) return NotFound();
        var taken = await db.DaysOff().AnyAsync(d => d.Day == row.Day && d.Id != Id);
        if (!taken) row.DeletedAt = null;
        await db.SaveChangesAsync();
        return new Confirmation(taken ? CalendarErrors.DayTaken : $"Đã khôi phục ngày {row.Day.OnScreen()}.")
            .LeadTo(this, Of(row));
    }

    private async Task<bool> SaveAsync(DayOff row)
    {
        Input.ApplyTo(row);
        try
        {
            Conflict = await RowSaving.SaveAsync(db, row, Input.Version, ModelState, Request.Path);
            return Conflict is null;
        }
        catch (DbUpdateException)
        {
            // Somebody else entered the same day in this very moment.
            ModelState.AddModelError("Input.Day", CalendarErrors.DayTaken);
            return false;
        }
    }

    private static string Of(DayOff row) => FormattableString.Invariant($"{AdministrationAddresses.Calendar}?year={row.Day.Year}");

    private async Task<DayOff?> FindAsync() => Id is null ? null : await db.DaysOff().SingleOrDefaultAsync(d => d.Id == Id);

    private async Task<PageResult> ShowAsync(int? year)
    {
        var all = await db.DaysOff().AsNoTracking().OrderBy(d => d.Day).ToListAsync();
        var today = time.Today();
        Year = year is >= DateText.FirstYear and <= DateText.LastYear ? year.Value : today.Year;
        Calendar = new(all);
        Days = [.. all.Where(d => d.Day.Year == Year)];
        Years = [.. all.Select(d => d.Day.Year).Append(Year).Append(today.Year).Append(today.Year + 1).Distinct().Order()];
        return Page();
    }
}
