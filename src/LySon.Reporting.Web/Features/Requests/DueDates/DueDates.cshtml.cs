using System.Text;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Requests.DueDates;

/// <summary>A year's due dates of the own agency, and the same as a file for a calendar program.</summary>
public sealed class DueDatesModel(ReportingDbContext db, DueDateReader dates, DueDateFile file, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Chosen { get; set; }

    internal int Year => Chosen is > DateText.FirstYear and < DateText.LastYear ? Chosen.Value : time.Today().Year;
    internal IReadOnlyList<DueDate> Dates { get; private set; } = [];
    internal WorkingCalendar Calendar { get; private set; } = WorkingCalendar.Bare;

    public async Task OnGetAsync()
    {
        Calendar = await db.CalendarAsync();
        Dates = await ReadAsync();
    }

    public async Task<IActionResult> OnGetFileAsync() => File(
        Encoding.UTF8.GetBytes(file.Write(await ReadAsync())), DueDateFile.MediaType,
        FormattableString.Invariant($"Han-gui-bao-cao-{Year}.ics"));

    private Task<IReadOnlyList<DueDate>> ReadAsync() => dates.OfAsync(Year, HttpContext.RequestAborted);
}
