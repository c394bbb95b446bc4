using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.History;

/// <summary>What happened to rows, newest first, for the _History partial.</summary>
public static class RowHistory
{
    /// <summary>Older saves stay in the database; a page shows this many.</summary>
    public const int ShownMax = 50;

    /// <param name="noun">What the row is: "văn bản".</param>
    public static Task<IReadOnlyList<HistoryItem>> OfAsync<T>(ReportingDbContext db, string noun, params int[] ids)
        where T : TrackedEntity =>
        OfAsync(db, typeof(T).Name, noun, ids);

    /// <param name="entity">The name of the row's class.</param>
    /// <inheritdoc cref="OfAsync{T}" path="/param[@name='noun']" />
    public static async Task<IReadOnlyList<HistoryItem>> OfAsync(ReportingDbContext db, string entity, string noun, params int[] ids)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => c.Entity == entity && ids.Contains(c.EntityId))
            .OrderByDescending(c => c.Id).Take(ShownMax).ToListAsync();
        return [.. changes.SelectMany(c => Items(c, noun))];
    }

    private static IEnumerable<HistoryItem> Items(Change change, string noun) => change.Kind switch
    {
        ChangeKind.Created => [new(change.ActorName, change.At, $"tạo {noun}")],
        ChangeKind.Deleted => [new(change.ActorName, change.At, $"xóa {noun}")],
        ChangeKind.Restored => [new(change.ActorName, change.At, $"khôi phục {noun}")],
        ChangeKind.Edited => change.Fields.Select(f =>
            new HistoryItem(change.ActorName, change.At, $"sửa {f.Name.LowerFirst()}", f.From, f.To)),
    };
}
