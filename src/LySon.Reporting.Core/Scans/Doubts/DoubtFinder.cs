using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Doubts;

/// <summary>
/// Asks about days with many times the usual scans, and takes back what is usual after all. It looks only at venues whose counts have
/// changed (<see cref="DoubtMark"/>); nodes skip the marks that another one holds. Pages read what it found from an index.
/// </summary>
public sealed class DoubtFinder(ReportingDbContext db, TimeProvider time) : IDueWork
{
    /// <summary>Older days are not asked about: nobody remembers, and an import of old counts would ask thousands of times.</summary>
    public const int DaysBack = 366;

    /// <summary>What was decided is asked anew once the day has this many times the scans that the decision was about.</summary>
    public const int AnewTimes = 2;

    /// <summary>Venues of one transaction.</summary>
    private const int ChunkVenues = 100;

    private const string Due =
        """SELECT * FROM "ScanDoubtMarks" WHERE "VenueId" > {0} AND ({1} = 0 OR "AgencyId" = {1}) ORDER BY "VenueId" LIMIT {2}""";

    public Task RunAsync(CancellationToken cancellation) => FindAsync(null, cancellation);

    /// <param name="agencyId">Only this agency's venues: for who is about to rely on them.</param>
    public async Task FindAsync(int? agencyId, CancellationToken cancellation = default)
    {
        // Each venue once: one that is scanned all the time would be due again at once.
        var after = 0;
        while (await db.ScanDoubtMarks().AnyAsync(m => m.VenueId > after && (agencyId == null || m.AgencyId == agencyId), cancellation))
        {
            if (await FindChunkAsync(after, agencyId ?? 0, cancellation) is not { } last) return;
            after = last;
        }
    }

    private async Task<int?> FindChunkAsync(int after, int agencyId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var marks = await db.ScanDoubtMarks().FromSqlRaw(
            db.Database.IsNpgsql() ? Due + " FOR UPDATE SKIP LOCKED" : Due, after, agencyId, ChunkVenues)
            .AsNoTracking().ToListAsync(cancellation);
        if (marks.Count == 0) return null;
        var ids = marks.ConvertAll(m => m.VenueId);
        await LookAsync(marks, ids, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            await db.ScanDoubtMarks().Where(m => EF.Parameter(ids).Contains(m.VenueId)).ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody has just decided about one of these days; the marks stay for the next look.
        }
        db.ChangeTracker.Clear();
        return ids[^1];
    }

    private async Task LookAsync(List<DoubtMark> marks, List<int> ids, CancellationToken cancellation)
    {
        var oldest = time.Today().AddDays(-DaysBack);
        // A changed day is part of the week before each of the days that follow it.
        var (from, to) = (Later(marks.Min(m => m.FirstDay), oldest), marks.Max(m => m.LastDay).AddDays(UsualScans.Days));
        var week = from.AddDays(-UsualScans.Days);
        var counts = (await db.ScanCounts()
            .Where(c => EF.Parameter(ids).Contains(c.VenueId) && c.Day >= week && c.Day <= to && c.Value != null)
            .GroupBy(c => new { c.VenueId, c.Day }).Select(g => new { g.Key.VenueId, g.Key.Day, Total = g.Sum(c => (long)c.Value!) })
                .ToListAsync(cancellation))
            .ToLookup(c => c.VenueId);
        var known = (await db.ScanDoubts().Where(d => EF.Parameter(ids).Contains(d.VenueId) && d.Day >= from && d.Day <= to)
            .ToListAsync(cancellation))
            .ToLookup(d => d.VenueId);
        var opened = await db.Venues().Where(v => EF.Parameter(ids).Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, v => v.OpenedOn, cancellation);
        foreach (var mark in marks.Where(m => opened.ContainsKey(m.VenueId)))
        {
            var days = counts[mark.VenueId].ToDictionary(c => c.Day, c => c.Total);
            var doubts = known[mark.VenueId].ToLookup(d => d.Day);
            for (var day = Later(mark.FirstDay, oldest); day <= mark.LastDay.AddDays(UsualScans.Days); day = day.AddDays(1))
            {
                var isNew = day < opened[mark.VenueId].AddDays(UsualScans.Days);
                Ask(mark, day, days.GetValueOrDefault(day), Usual(days, day), isNew, doubts[day]);
            }
        }
    }

    private void Ask(DoubtMark mark, DateOnly day, long total, UsualScans usual, bool isNew, IEnumerable<ScanDoubt> doubts)
    {
        var asked = doubts.FirstOrDefault(d => d.DecidedAt is null);
        var decided = doubts.Where(d => d.DecidedAt is not null).Max(d => (long?)d.Total);
        var isDoubtful = usual.IsDoubtful(total, isNew) && (decided is null || total >= AnewTimes * decided);
        if (!isDoubtful)
        {
            if (asked is not null) db.Remove(asked);
        }
        else if (asked is not null) (asked.Total, asked.WeekSum, asked.WeekReported) = (total, usual.Sum, usual.Reported);
        else
            db.Add(new ScanDoubt
            {
                VenueId = mark.VenueId, AgencyId = mark.AgencyId, Day = day, Total = total, WeekSum = usual.Sum,
                WeekReported = usual.Reported,
                FoundAt = time.GetUtcNow().UtcDateTime,
            });
    }

    private static UsualScans Usual(Dictionary<DateOnly, long> days, DateOnly day)
    {
        var (sum, reported) = (0L, 0);
        for (var i = 1; i <= UsualScans.Days; i++)
        {
            if (!days.TryGetValue(day.AddDays(-i), out var total)) continue;
            (sum, reported) = (sum + total, reported + 1);
        }
        return new((int)Math.Min(sum, int.MaxValue), reported);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
