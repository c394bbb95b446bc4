using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>Saves a row that was changed from the version that the person saw, or says what somebody else made of it meanwhile.</summary>
public sealed class RowSaving(ReportingDbContext db)
{
    public const string VersionField = "Input.Version";

    /// <param name="seen">The version that the form showed.</param>
    /// <param name="theirsUrl">The page that shows the saved version.</param>
    /// <returns>Null when it was saved.</returns>
    public async Task<Conflict?> TrySaveAsync<T>(T row, int seen, string theirsUrl, ModelStateDictionary state) where T : TrackedEntity
    {
        db.Entry(row).Property(r => r.Version).OriginalValue = seen;
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.Set<T>().IgnoreQueryFilters().AsNoTracking().SingleAsync(r => r.Id == row.Id);
            // Sending the form once more now means: keep mine, knowing theirs.
            state.SetModelValue(VersionField, theirs.Version, theirs.Version.ToString(CultureInfo.InvariantCulture));
            return await Conflicts.CompareAsync(db, theirs, row, theirsUrl);
        }
    }
}
