using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LySon.Reporting.Core.Data.History;

/// <summary>Turns what EF Core tracked into the rows of the history.</summary>
internal static class ChangeRecorder
{
    /// <summary>The change of this entry, or null when nothing that is shown has changed.</summary>
    public static async Task<Change?> DescribeAsync(EntityEntry<TrackedEntity> entry, Actor actor, DateTime now,
        CancellationToken cancellation)
    {
        var kind = KindOf(entry);
        var fields = kind is ChangeKind.Deleted or ChangeKind.Restored ? [] : await FieldsAsync(entry, kind, cancellation);
        if (kind == ChangeKind.Edited && fields.Count == 0) return null;
        return new Change
        {
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Entity = entry.Metadata.ClrType.Name,
            EntityId = entry.Entity.Id,
            Kind = kind,
            Fields = fields,
        };
    }

    private static ChangeKind KindOf(EntityEntry<TrackedEntity> entry)
    {
        if (entry.State == EntityState.Added) return ChangeKind.Created;
        var deleted = entry.Property(e => e.DeletedAt);
        if (!deleted.IsModified || deleted.OriginalValue == deleted.CurrentValue) return ChangeKind.Edited;
        return deleted.CurrentValue is null ? ChangeKind.Restored : ChangeKind.Deleted;
    }

    private static async Task<List<FieldChange>> FieldsAsync(EntityEntry<TrackedEntity> entry, ChangeKind kind,
        CancellationToken cancellation)
    {
        var fields = new List<FieldChange>();
        foreach (var property in entry.Properties)
        {
            if (FieldText.NameOf(property.Metadata) is not { } name) continue;
            var from = kind == ChangeKind.Created ? null
                : await FieldText.ShowAsync(entry.Context, property.Metadata, property.OriginalValue, cancellation);
            var to = await FieldText.ShowAsync(entry.Context, property.Metadata, property.CurrentValue, cancellation);
            if (from != to) fields.Add(new FieldChange(name, from, to));
        }
        return fields;
    }
}
