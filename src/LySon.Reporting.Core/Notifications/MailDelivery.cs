using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LySon.Reporting.Core.Notifications;

/// <summary>
/// Carries the letters that wait. One is claimed by moving its next try ahead, so that one node has it; if that node dies, another takes it
/// up when the time is over. A server that took a letter just before the node died may so get it twice; both carry the same Message-ID.
/// </summary>
public sealed class MailDelivery(ReportingDbContext db, IMailer mailer, TimeProvider time, ILogger<MailDelivery> log) : IDueWork
{
    /// <summary>Tries before a letter is left lying, about four days.</summary>
    public const int TriesMax = 24;

    private const int BatchMax = 100;

    /// <summary>Longer than any server takes to accept a letter.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>A letter without a text has nothing to tell any more.</summary>
    private IQueryable<Mail> Waiting => db.Mails().Where(m => m.SentAt == null && m.Tries < TriesMax && m.Text != "");

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await ForgetSecretsAsync(now, cancellation);
        var due = await Waiting.AsNoTracking().Where(m => m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).Take(BatchMax).ToListAsync(cancellation);
        foreach (var mail in due)
        {
            // Each claim is a try, so the number of tries says whether somebody else was here since.
            var claimed = await Waiting.Where(m => m.Id == mail.Id && m.Tries == mail.Tries)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.NextTryAt, now + Claim).SetProperty(m => m.Tries, m => m.Tries + 1), cancellation);
            if (claimed == 1) await SendAsync(mail, cancellation);
        }
    }

    /// <summary>A link that is over is worth nothing to its reader, and is sent to nobody.</summary>
    private Task ForgetSecretsAsync(DateTime now, CancellationToken cancellation) =>
        db.Mails().Where(m => m.IsSecret && m.Text != "" && m.CreatedAt <= now - PasswordReset.Life)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, ""), cancellation);

    private async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        var letter = db.Mails().Where(m => m.Id == mail.Id);
        try
        {
            await mailer.SendAsync(mail, cancellation);
            // Taken is taken, also while the portal is closing. Of a secret nothing stays.
            var sent = time.GetUtcNow().UtcDateTime;
            await letter.ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, sent)
                .SetProperty(m => m.Text, m => m.IsSecret ? "" : m.Text), CancellationToken.None);
        }
        catch (MailNotTakenException failure)
        {
            var next = time.GetUtcNow().UtcDateTime + Wait(mail.Tries + 1);
            await letter.ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, next), CancellationToken.None);
            log.LogWarning(
                "Letter {Mail} was not taken at try {Try} of {Most}: {Reason}", mail.Id, mail.Tries + 1, TriesMax, failure.Message);
        }
    }

    /// <summary>1, 2, 4 ... minutes, at most six hours.</summary>
    private static TimeSpan Wait(int tries) => tries > 9 ? LongestWait : TimeSpan.FromMinutes(1 << (tries - 1));
}
