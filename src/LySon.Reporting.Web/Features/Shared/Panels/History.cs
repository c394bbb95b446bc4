using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared;

/// <summary>What happened to a row, newest first, for the _History partial.</summary>
public static class History
{
    /// <summary>Older entries stay in the database; a page shows this many.</summary>
    public const int ShownMax = 50;

    public static Task<List<Change>> OfAsync<T>(ReportingDbContext db, params int[] ids) where T : TrackedEntity =>
        db.Changes.AsNoTracking().Where(c => c.Entity == typeof(T).Name && ids.Contains(c.EntityId))
            .OrderByDescending(c => c.Id).Take(ShownMax).ToListAsync();
}
