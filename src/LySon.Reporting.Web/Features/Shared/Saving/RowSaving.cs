using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Decisions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Saving;

/// <summary>The end of every edit form: the row is written against the version that its form showed.</summary>
internal static class RowSaving
{
    /// <param name="seen">The version that the form showed; 0 for a new row.</param>
    /// <param name="takeTheirsUrl">The page that shows the saved version.</param>
    /// <returns>Null when it was saved; otherwise both versions, and the form's Input.Version is then theirs, so that sending it again
    /// keeps mine.</returns>
    public static async Task<Conflict?> SaveAsync<T>(
        ReportingDbContext db, T row, int seen, ModelStateDictionary state, string takeTheirsUrl)
        where T : TrackedEntity
    {
        if (db.Entry(row).State == EntityState.Detached) db.Add(row);
        else db.Entry(row).Property(r => r.Version).OriginalValue = seen;
        // Who was shown that the row is gone and keeps their own wants it back.
        row.DeletedAt = null;
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.Set<T>().IgnoreQueryFilters().AsNoTracking().SingleAsync(r => r.Id == row.Id);
            state.Show("Input.Version", theirs.Version);
            return await Conflicts.CompareAsync(db, theirs, row, takeTheirsUrl);
        }
    }
}
