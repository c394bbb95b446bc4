using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Requests;

/// <summary>An agency was reminded of a request that it has not answered. Rows are only ever added.</summary>
public sealed class RequestReminder
{
    public long Id { get; private set; }
    public required int RequestId { get; init; }
    public required int AgencyId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>
    /// The day (of Vietnam) on which the clock reminded, at most once each; null when a person did, which is as often as they like.
    /// </summary>
    public DateOnly? DueWorkOn { get; init; }

    public int? ActorId { get; init; }
    public required string ActorName { get; init; }
}

internal sealed class RequestReminderConfiguration : IEntityTypeConfiguration<RequestReminder>
{
    public void Configure(EntityTypeBuilder<RequestReminder> builder)
    {
        builder.ToTable("RequestReminders");
        builder.Text(r => r.ActorName, Change.NameMaxLength);
        builder.HasOne<ReportRequest>().WithMany().HasForeignKey(r => r.RequestId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // Two nodes that remind at once: the second row is refused. Rows of people carry no day, and nulls differ from each other.
        builder.HasIndex(r => new { r.RequestId, r.AgencyId, r.DueWorkOn }).IsUnique();
    }
}
