using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Data.History;

/// <summary>
/// The hash chain over the history. Each transaction that writes history links its rows as its last step before it commits, holding the
/// head until then: one lock, taken last by everyone, so that it can neither be left out nor deadlock.
/// </summary>
internal static class AuditChain
{
    private static readonly Upsert<AuditLink> Links = new(l => new { l.Sequence, l.ChangeId, l.Hash }) { Refuses = true };

    /// <summary>What the first link follows.</summary>
    public static readonly string Start = new('0', AuditLink.HashLength);

    /// <param name="changes">What this transaction has written; saved, so with keys.</param>
    public static async Task LinkAsync(ReportingDbContext db, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        await db.HoldAuditAsync(cancellation);
        var head = await db.AuditLinks.AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(cancellation);
        // A history from before the chain is taken in when the first link is made.
        IEnumerable<Change> rows = head is null ? await db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation)
            : changes.OrderBy(c => c.Id);
        var (sequence, hash) = (head?.Sequence ?? 0, head?.Hash ?? Start);
        var links = rows.Select(change => (object[])[++sequence, change.Id, hash = Hash(hash, change)]).ToList();
        await new RowWriter(db).WriteAsync(Links, links, cancellation);
    }

    /// <summary>Every field of the change, each with its length before it, so that no two changes read the same.</summary>
    public static string Hash(string previous, Change change)
    {
        var text = new StringBuilder(previous);
        // PostgreSQL keeps microseconds.
        Add(change.Id.ToString(CultureInfo.InvariantCulture));
        Add(change.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture));
        Add(change.ActorId?.ToString(CultureInfo.InvariantCulture));
        Add(change.ActorName);
        Add(change.Entity);
        Add(change.EntityId.ToString(CultureInfo.InvariantCulture));
        Add(change.Kind.ToString());
        foreach (var field in change.Fields)
        {
            Add(field.Name);
            Add(field.From);
            Add(field.To);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        void Add(string? value) => text.Append('\n').Append(value is null ? "-" : value.Length.ToString(CultureInfo.InvariantCulture))
            .Append(' ').Append(value);
    }
}
