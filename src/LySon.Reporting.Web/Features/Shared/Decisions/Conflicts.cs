using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Decisions;

/// <summary>Compares what a person wants to save with what somebody else saved meanwhile.</summary>
public static class Conflicts
{
    /// <param name="theirs">The row as it is in the database now, not tracked.</param>
    /// <param name="mine">The row as this person wants it.</param>
    /// <param name="reloadUrl">The page that shows the saved version.</param>
    public static async Task<Conflict> CompareAsync<T>(ReportingDbContext db, T theirs, T mine, string reloadUrl) where T : TrackedEntity
    {
        var last = await db.Changes.AsNoTracking().Where(c => c.Entity == typeof(T).Name && c.EntityId == theirs.Id)
            .OrderByDescending(c => c.Id).FirstAsync();
        var differences = await db.DifferencesAsync(theirs, mine);
        var fields = differences.Select(d => new ConflictField(d.Name, d.From, d.To));
        if (theirs.DeletedAt is not null) fields = fields.Prepend(new ConflictField("Trạng thái", "đã xóa", "đang dùng"));
        return new Conflict(last.ActorName, last.At, reloadUrl, [.. fields]);
    }
}
