using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared;

/// <summary>
/// Somebody saved the row while this person was typing. Sending the form again keeps this person's version; the link takes the saved one.
/// </summary>
/// <param name="SavedBy">Who saved, or null when unknown.</param>
/// <param name="SavedAt">When (UTC).</param>
/// <param name="Deleted">The row was deleted meanwhile.</param>
/// <param name="Fields">Each differing field: From is the saved value, To is what this person typed.</param>
/// <param name="TakeTheirsUrl">The page that shows the saved version.</param>
public sealed record ConflictModel(string? SavedBy, DateTime? SavedAt, bool Deleted, IReadOnlyList<FieldChange> Fields, string TakeTheirsUrl)
{
    /// <param name="theirs">The row as it is in the database now, not tracked.</param>
    /// <param name="mine">The row as this person wants it.</param>
    public static async Task<ConflictModel> LoadAsync<T>(ReportingDbContext db, T theirs, T mine, string takeTheirsUrl) where T : TrackedEntity
    {
        var last = await db.Changes.AsNoTracking().Where(c => c.Entity == typeof(T).Name && c.EntityId == theirs.Id)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        return new(last?.ActorName, last?.At, theirs.DeletedAt is not null, await db.DifferencesAsync(theirs, mine), takeTheirsUrl);
    }
}
