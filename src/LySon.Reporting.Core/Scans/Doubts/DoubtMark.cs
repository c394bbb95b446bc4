using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans.Doubts;

/// <summary>
/// A venue whose counts have changed since <see cref="DoubtFinder"/> looked at them: one row a venue, written with the sums in the
/// transaction that writes the counts, so that nothing is overlooked and nobody who saves or imports waits for the look.
/// </summary>
public sealed class DoubtMark
{
    private static readonly Upsert<DoubtMark> Marks = new(m => new { m.VenueId, m.AgencyId, m.FirstDay, m.LastDay })
    {
        Least = m => m.FirstDay, Greatest = m => m.LastDay,
    };

    public int VenueId { get; init; }
    public int AgencyId { get; init; }

    /// <summary>The first and the last of the days that have changed.</summary>
    public DateOnly FirstDay { get; init; }
    public DateOnly LastDay { get; init; }

    internal static Task<int> AddAsync(
        RowWriter rows, IEnumerable<ScanDelta> deltas, IReadOnlyDictionary<int, VenuePlace> places, CancellationToken cancellation) =>
        rows.WriteAsync(Marks,
            [.. deltas.GroupBy(d => d.VenueId).OrderBy(g => g.Key)
                .Select(g => (object[])[g.Key, places[g.Key].AgencyId, g.Min(d => d.Day), g.Max(d => d.Day)])], cancellation);
}

internal sealed class DoubtMarkConfiguration : IEntityTypeConfiguration<DoubtMark>
{
    public void Configure(EntityTypeBuilder<DoubtMark> builder)
    {
        builder.ToTable("ScanDoubtMarks");
        builder.HasKey(m => m.VenueId);
        builder.Property(m => m.VenueId).ValueGeneratedNever();
        builder.HasOne<Venue>().WithMany().HasForeignKey(m => m.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.AgencyId);
    }
}
