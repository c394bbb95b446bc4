using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Venues;

/// <summary>
/// How many venues of a group opened and closed on a day, kept with every save: the sums until a day are the venues created and closed by
/// then, whatever their number.
/// </summary>
public sealed class VenueDay
{
    public int AgencyId { get; init; }
    public int GroupId { get; init; }
    public DateOnly Day { get; init; }
    public int Opened { get; init; }

    /// <summary>Whose first closed day this is; may lie ahead.</summary>
    public int Closed { get; init; }
}

internal sealed class VenueDayConfiguration : IEntityTypeConfiguration<VenueDay>
{
    public void Configure(EntityTypeBuilder<VenueDay> builder)
    {
        builder.ToTable("VenueDays");
        builder.HasKey(d => new { d.AgencyId, d.GroupId, d.Day });
    }
}
