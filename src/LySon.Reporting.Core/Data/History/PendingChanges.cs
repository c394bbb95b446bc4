using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Data.History;

/// <summary>What a save would write into the history, to be shown before anything is saved.</summary>
public static class PendingChanges
{
    /// <returns>The fields of a row that is there and would be changed; none for one that is new or the same.</returns>
    public static async Task<IReadOnlyList<FieldChange>> OfAsync(
        ReportingDbContext db, TrackedEntity row, CancellationToken cancellation = default)
    {
        var entry = db.Entry(row);
        if (entry.State != EntityState.Modified) return [];
        var fields = new List<FieldChange>();
        foreach (var property in entry.Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))
        {
            if (FieldText.NameOf(property.Metadata) is not { } name) continue;
            fields.Add(new(name, await FieldText.ShowAsync(db, property.Metadata, property.OriginalValue, cancellation),
                await FieldText.ShowAsync(db, property.Metadata, property.CurrentValue, cancellation)));
        }
        return fields;
    }
}
