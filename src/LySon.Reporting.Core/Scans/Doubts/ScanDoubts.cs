using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Doubts;

/// <summary>A venue's day that nobody has decided about.</summary>
/// <param name="Said">"70 lượt, gấp 10 lần ngày thường"</param>
public sealed record DoubtfulDay(int Id, int VenueId, string Name, DateOnly Day, long Total, string Said);

/// <summary>Doubtful days, and what people decide about them. Corrections decide in <see cref="ScanCorrections"/>.</summary>
public sealed class ScanDoubts(ReportingDbContext db, Actor actor, TimeProvider time)
{
    /// <summary>Those of the agency that nobody has decided about, the newest day first.</summary>
    public static IQueryable<ScanDoubt> Open(ReportingDbContext db, int agencyId) => db.ScanDoubts().AsNoTracking()
        .Where(d => d.AgencyId == agencyId && d.DecidedAt == null).OrderByDescending(d => d.Day).ThenByDescending(d => d.Id);

    public static async Task<IReadOnlyList<DoubtfulDay>> DaysAsync(
        IQueryable<ScanDoubt> doubts, int take, CancellationToken cancellation = default) =>
        [.. (await doubts.Include(d => d.Venue).Take(take).ToListAsync(cancellation))
            .Select(d => new DoubtfulDay(d.Id, d.VenueId, d.Venue!.Name, d.Day, d.Total, d.Said))];

    /// <summary>The venue did have so many visitors: the counts stay.</summary>
    /// <param name="seen">
    /// The scans that the person saw, and decides about: people may go on scanning meanwhile, but a day that has shrunk, or grown so much
    /// that it would be asked about anew, is not decided about unseen.
    /// </param>
    /// <returns>Null when it is decided; otherwise why not, in Vietnamese.</returns>
    public async Task<string?> KeepAsync(int agencyId, int doubtId, long seen, string reason, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = db.ScanDoubts().Where(d => d.Id == doubtId && d.AgencyId == agencyId);
        if (await mine.Where(d => d.DecidedAt == null && d.Total >= seen && d.Total < DoubtFinder.AnewTimes * seen)
            .ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Total, seen).SetProperty(d => d.Decision, DoubtDecision.Kept)
                .SetProperty(d => d.Reason, VietnameseText.Normalize(reason))
            .SetProperty(d => d.DecidedAt, now).SetProperty(d => d.DecidedById, actor.UserId).SetProperty(d => d.DecidedBy, actor.Name),
            cancellation) == 0)
            return ScanErrors.DoubtMoved;
        db.Changes.Add(Recorded(await mine.AsNoTracking().SingleAsync(cancellation), now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Its line in the venue's history.</summary>
    private Change Recorded(ScanDoubt doubt, DateTime now) => Change.Of<Venue>(doubt.VenueId, actor, now, new FieldChange(
        $"Lượt quét đáng ngờ ngày {doubt.Day.OnScreen()}", doubt.Said, $"{DoubtDecision.Kept.DisplayName()}. Lý do: {doubt.Reason}"));
}
