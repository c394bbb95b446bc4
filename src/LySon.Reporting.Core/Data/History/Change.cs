using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Data.History;

public enum ChangeKind { Created, Edited, Deleted, Restored }

/// <summary>One save of one row: who, when, and every shown property from which value to which. Rows are only ever added.</summary>
public sealed class Change
{
    public const int NameMaxLength = 200;

    public long Id { get; private set; }
    public DateTime At { get; init; }
    public int? ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>The class of the row and its key: "Directive" 12.</summary>
    public required string Entity { get; init; }
    public int EntityId { get; set; }
    public ChangeKind Kind { get; init; }
    public List<FieldChange> Fields { get; init; } = [];

    /// <summary>
    /// An edit of something that belongs to a row but is no column of it: a report's state, a request's files, how an account signs in.
    /// </summary>
    /// <typeparam name="T">The class of the row.</typeparam>
    public static Change Of<T>(int id, Actor actor, DateTime now, params IEnumerable<FieldChange> fields) => new()
    {
        At = now,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        Entity = typeof(T).Name,
        EntityId = id,
        Kind = ChangeKind.Edited,
        Fields = [.. fields],
    };
}

/// <param name="Name">The Vietnamese name of the field.</param>
/// <param name="From">The value before, as shown on screen; null when there was none.</param>
/// <param name="To">The value after, as shown on screen; null when there is none.</param>
public sealed record FieldChange(string Name, string? From, string? To);

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("Changes");
        builder.Property(c => c.ActorName).HasMaxLength(Change.NameMaxLength);
        builder.Property(c => c.Entity).HasMaxLength(60);
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        builder.OwnsMany(c => c.Fields, fields => fields.ToJson());
        builder.HasIndex(c => new { c.Entity, c.EntityId });
        builder.HasIndex(c => new { c.At, c.Id });
        builder.HasIndex(c => new { c.ActorId, c.At, c.Id });
    }
}
