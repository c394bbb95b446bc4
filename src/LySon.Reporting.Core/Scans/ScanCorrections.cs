using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// Adds corrections. What was counted stays; the day's <see cref="ScanSource.Corrected"/> count follows in the same save. Issued reports
/// keep the figures that were frozen with them. Scans taken from a doubtful day decide about it (<see cref="ScanDoubt"/>).
/// </summary>
public sealed class ScanCorrections(ReportingDbContext db, Actor actor, TimeProvider time)
{
    /// <summary>Two at the same day meet at the same count; after a fresh look the same rules decide again.</summary>
    private const int Attempts = 4;

    /// <param name="change">Scans more, or less when negative; not 0.</param>
    /// <returns>Null when it is written; otherwise why not, in Vietnamese.</returns>
    public async Task<string?> AddAsync(int agencyId, int venueId, DateOnly day, int change, string reason,
        CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAddAsync(agencyId, venueId, day, change, reason, cancellation);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<string?> TryAddAsync(int agencyId, int venueId, DateOnly day, int change, string reason,
        CancellationToken cancellation)
    {
        if (day > time.Today()) return ScanErrors.FutureDay;
        var venue = await db.Venues().AsNoTracking().SingleAsync(v => v.Id == venueId && v.AgencyId == agencyId, cancellation);
        if (day < venue.OpenedOn || day >= venue.ClosedOn) return ScanErrors.NotOpen(venue.Name, day);
        var counts = await db.ScanCounts().Where(c => c.VenueId == venueId && c.Day == day).ToListAsync(cancellation);
        var waiting = await db.ScanHours().Where(h => h.VenueId == venueId && h.Day == day)
            .SumAsync(h => (long)(h.Count - h.Rolled), cancellation);
        var sum = counts.Sum(c => (long)(c.Value ?? 0)) + waiting;
        if (sum + change < 0) return ScanErrors.BelowZero(day, sum);
        if (sum + change > ScanCount.ValueMax) return ScanErrors.TooLarge;
        db.Add(new ScanCorrection
        {
            VenueId = venueId, Day = day, Change = change, Reason = reason, At = time.GetUtcNow().UtcDateTime, ActorId = actor.UserId,
            ActorName = actor.Name,
        });
        // Who takes scans away has looked at the day: what is left is what they hold to be right.
        if (change < 0 && await db.ScanDoubts().SingleOrDefaultAsync(d => d.VenueId == venueId && d.Day == day && d.DecidedAt == null,
            cancellation) is { } doubt)
            doubt.Decide(DoubtDecision.Corrected, sum + change, reason, actor, time.GetUtcNow().UtcDateTime);
        if (counts.SingleOrDefault(c => c.Source == ScanSource.Corrected) is { } corrected) corrected.Value =
            (corrected.Value ?? 0) + change;
        else db.Add(new ScanCount { VenueId = venueId, Day = day, Source = ScanSource.Corrected, Value = change });
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
