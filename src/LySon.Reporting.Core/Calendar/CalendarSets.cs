using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Calendar;

/// <summary>The table of this room, as the context hands it out, and what is read from it.</summary>
public static class CalendarSets
{
    public static DbSet<DayOff> DaysOff(this ReportingDbContext db) => db.Set<DayOff>();

    /// <summary>All years: some twenty rows each.</summary>
    public static async Task<WorkingCalendar> CalendarAsync(this ReportingDbContext db, CancellationToken cancellation = default) =>
        new(await db.DaysOff().AsNoTracking().ToListAsync(cancellation));
}
