using System.Collections.Concurrent;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// Finds venues by their codes and remembers them for a few seconds, so that a busy poster asks the database once: a closed venue or a
/// replaced code takes effect on every node within <see cref="Remembered"/>.
/// </summary>
internal sealed class VenueLookup(ReportingConnections connections, TimeProvider time)
{
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    /// <summary>Codes remembered at once; beyond, all are forgotten.</summary>
    private const int CodesMax = 50_000;

    private readonly ConcurrentDictionary<string, (ScannedVenue? Venue, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    /// <returns>Null for a code that leads nowhere; a made-up one is refused before any database is asked.</returns>
    public async ValueTask<ScannedVenue?> FindAsync(string typed, CancellationToken cancellation)
    {
        if (!ShortCode.TryRead(typed, VenueCode.Length, out var code)) return null;
        var now = time.GetUtcNow();
        if (known.TryGetValue(code, out var kept) && kept.Until > now) return kept.Venue;
        var venue = await ScannedVenue.FindAsync(connections, code, time.Today(), cancellation);
        if (known.Count >= CodesMax) known.Clear();
        known[code] = (venue, now + Remembered);
        return venue;
    }
}
