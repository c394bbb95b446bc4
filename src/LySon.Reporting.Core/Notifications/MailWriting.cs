using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Notifications;

/// <summary>
/// Turns what people were told into letters: at once one each, or one a day. A notification is claimed and its letter written in one
/// transaction, so that it is written about once, on however many nodes.
/// </summary>
public sealed class MailWriting(ReportingDbContext db, TimeProvider time, MailWords words) : IDueWork
{
    /// <summary>From when on the daily letter goes out, Vietnamese time.</summary>
    public static readonly TimeOnly DigestAt = new(7, 0);

    private const int BatchMax = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var readers = await db.Users().AsNoTracking()
            .Where(u => u.MailChoice != MailChoice.None && u.Email != null
                && db.Notifications().Any(n => n.UserId == u.Id && n.MailedAt == null && n.At >= u.MailsSince))
            .ToListAsync(cancellation);
        foreach (var reader in readers)
            if (reader.MailChoice == MailChoice.Instant || await IsDigestDueAsync(reader, cancellation))
                await WriteAsync(reader, cancellation);
    }

    /// <summary>
    /// After seven, unless today's letter is written; people who choose the digest at noon get the first one the same day.
    /// </summary>
    private async Task<bool> IsDigestDueAsync(ReportingUser reader, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = Vietnamese.ToUtc(time.Today(), DigestAt);
        return now >= today && !await db.Mails().AnyAsync(m => m.UserId == reader.Id && !m.IsSecret && m.CreatedAt >= today, cancellation);
    }

    private async Task WriteAsync(ReportingUser reader, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var news = await db.Notifications().AsNoTracking().Where(n => n.UserId == reader.Id && n.MailedAt == null
            && n.At >= reader.MailsSince)
            .OrderBy(n => n.Id).Take(BatchMax).ToListAsync(cancellation);
        var ids = news.ConvertAll(n => n.Id);
        var now = time.GetUtcNow().UtcDateTime;
        var claimed = await db.Notifications().Where(n => ids.Contains(n.Id) && n.MailedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.MailedAt, now), cancellation);
        // Another node was here at the same time; what it left comes with the next turn.
        if (claimed == 0 || claimed != ids.Count) return;
        db.AddRange((reader.MailChoice == MailChoice.Digest ? [words.Digest(news)] : news.Select(words.Single)).Select(letter => new Mail
        {
            UserId = reader.Id, Address = reader.Email!, Subject = letter.Subject, Text = letter.Text, CreatedAt = now, NextTryAt = now,
        }));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
