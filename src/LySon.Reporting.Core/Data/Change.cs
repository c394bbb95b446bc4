using LySon.Reporting.Core.Scans.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Data;

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

    /// <summary>An edit of something that belongs to a report but is no column of it.</summary>
    internal static Change OfReport(int reportId, Actor actor, DateTime now, FieldChange field) =>
        Edit(nameof(Reports.Report), reportId, actor, now, field);

    /// <summary>An edit of something that belongs to a request but is no column of it: outline, agencies, files, its state.</summary>
    public static Change OfRequest(int requestId, Actor actor, DateTime now, params IEnumerable<FieldChange> fields) =>
        Edit(nameof(Requests.ReportRequest), requestId, actor, now, fields);

    /// <summary>Counts taken over as one, or taken back.</summary>
    internal static Change OfImport(int importId, Actor actor, DateTime now, ImportState? from, ImportState to) =>
        Edit(nameof(ScanImport), importId, actor, now, new FieldChange("Trạng thái", from?.DisplayName(), to.DisplayName()));

    /// <summary>A decision about a venue's scans.</summary>
    internal static Change OfVenue(int venueId, Actor actor, DateTime now, FieldChange field) => Edit(nameof(Venues.Venue), venueId, actor, now, field);

    /// <summary>How somebody signs in was changed, by themselves or by an administrator.</summary>
    public static Change OfAccount(int userId, Actor actor, DateTime now, params IEnumerable<FieldChange> fields) =>
        Edit(nameof(Accounts.ReportingUser), userId, actor, now, fields);

    private static Change Edit(string entity, int id, Actor actor, DateTime now, params IEnumerable<FieldChange> fields) => new()
    {
        At = now,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        Entity = entity,
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
