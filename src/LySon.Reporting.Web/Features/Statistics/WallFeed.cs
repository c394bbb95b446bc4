using System.Collections.Concurrent;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>
/// The figures of today for all walls of this node. They are read from the database's sums, which every node adds to, at most once in
/// <see cref="Interval"/> however many walls hang.
/// </summary>
public sealed class WallFeed(IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Walls of one node; further ones are told to come again.</summary>
    public const int WallsMax = 200;

    /// <summary>
    /// Walls of one account on one node, so that nobody takes the places of all: some screens of a command centre and a phone.
    /// </summary>
    public const int WallsOfOneMax = 8;

    private readonly ConcurrentDictionary<(int, bool), (DateTimeOffset At, Task<WallState> State)> read = new();
    private readonly Lock gate = new();
    private readonly Dictionary<int, int> walls = [];

    /// <summary>A place for a wall of this account, or why there is none.</summary>
    public (IDisposable? Place, string? Refusal) Enter(int userId)
    {
        lock (gate)
        {
            var own = walls.GetValueOrDefault(userId);
            if (own >= WallsOfOneMax) return (null, StatisticsErrors.TooManyWallsOfOne);
            if (walls.Values.Sum() >= WallsMax) return (null, StatisticsErrors.TooManyWalls);
            walls[userId] = own + 1;
            return (new Place(this, userId), null);
        }
    }

    private void Leave(int userId)
    {
        lock (gate)
            if (--walls[userId] == 0) walls.Remove(userId);
    }

    /// <param name="agencyId">Whose wall it is.</param>
    /// <param name="ofOthers">A row for each agency that reports to it; otherwise a row for each of its own groups.</param>
    public Task<WallState> ReadAsync(int agencyId, bool ofOthers)
    {
        var now = time.GetUtcNow();
        // What was read a moment ago serves the other walls too; a reading that failed is tried again.
        return read.AddOrUpdate((agencyId, ofOthers), _ => (now, LoadAsync(agencyId, ofOthers)),
            (_, last) => now - last.At < Interval && !last.State.IsFaulted ? last
                : (now, LoadAsync(agencyId, ofOthers))).State;
    }

    private async Task<WallState> LoadAsync(int agencyId, bool ofOthers)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        var utc = time.GetUtcNow().UtcDateTime;
        var (local, today) = (Vietnamese.ToLocal(utc), time.Today());
        var (days, hours) = (db.ScanDays().Where(d => d.Reported > 0), db.ScanHourTotals().Where(h => h.Day == today));
        var reporting = db.ReportingTo(agencyId).Where(a => a.UsesVenues).Select(a => a.Id);
        (days, hours) = ofOthers
            ? (days.Where(d => reporting.Contains(d.AgencyId)), hours.Where(h => reporting.Contains(h.AgencyId)))
            : (days.Where(d => d.AgencyId == agencyId), hours.Where(h => h.AgencyId == agencyId));
        var sums = await days.Where(d => d.Day == today).GroupBy(d => ofOthers ? d.AgencyId : d.GroupId)
            .Select(g => new { g.Key, Sum = g.Sum(d => d.Total) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        var counted = await hours.GroupBy(h => new { Key = ofOthers ? h.AgencyId : h.GroupId, h.Hour })
            .Select(g => new { g.Key.Key, g.Key.Hour, Sum = g.Sum(h => h.Total) }).ToListAsync();
        var yesterday = await days.Where(d => d.Day == today.AddDays(-1)).SumAsync(d => d.Total);
        var places = (await NamesAsync(db, agencyId, ofOthers, today))
            .Select(n => new WallPlace(n.Id, n.Name, sums.GetValueOrDefault(n.Id),
                counted.Where(c => c.Key == n.Id && c.Hour == local.Hour).Sum(c => c.Sum)));
        return new(
            local.ToString("HH:mm:ss", Vietnamese.Culture), $"{Moments.Weekday(today)}, {today.OnScreen()}", sums.Values.Sum(),
            counted.Where(c => c.Hour == local.Hour).Sum(c => c.Sum), yesterday,
            [.. Enumerable.Range(0, Core.Statistics.ScanSeries.Hours).Select(hour => counted.Where(c => c.Hour == hour).Sum(c => c.Sum))],
            [.. places]);
    }

    private static async Task<IEnumerable<(int Id, string Name)>> NamesAsync(
        ReportingDbContext db, int agencyId, bool ofOthers, DateOnly today) =>
        ofOthers
        ? (await db.ReportingTo(agencyId).Where(a => a.UsesVenues).InOffice(today).AsNoTracking().Include(a => a.Names)
            .OrderBy(a => a.Position).ToListAsync())
            .Select(a => (a.Id, a.NameOn(today).ShortName))
        : (await db.GroupsOf(agencyId).AsNoTracking().ToListAsync()).Select(g => (g.Id, g.ShortName));

    private sealed class Place(WallFeed feed, int userId) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) feed.Leave(userId);
        }
    }
}
