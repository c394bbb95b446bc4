using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>
/// Reminds the agencies that have not sent their report: by a person's click, and by the clock on fixed days around the due day.
/// </summary>
public sealed class Reminders(ReportingDbContext db, Notifier notifier, AgencyLetters letters, Actor actor, TimeProvider time) : IDueWork
{
    /// <summary>Days before (negative) and after the due day on which the clock reminds.</summary>
    public static readonly IReadOnlyList<int> Days = [-3, -1, 1, 3, 7, 14];

    /// <summary>The time of that day, in Vietnam.</summary>
    public static readonly TimeOnly Hour = new(8, 0);

    /// <summary>A reminder that the portal slept through is still sent for so long; a later one takes its place.</summary>
    public static readonly TimeSpan CatchUp = TimeSpan.FromDays(2);

    /// <summary>Whom somebody has just reminded is not told again: two clicks, two officers.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private static readonly Upsert<RequestReminder> Rows = new(r => new { r.RequestId, r.AgencyId, r.At, r.DueWorkOn, r.ActorName });

    private static readonly string[] Told = [Roles.Staff, Roles.Leader, Roles.Clerk];

    /// <param name="request">Sent, of the agency of whoever clicks.</param>
    /// <param name="agencyId">One agency; null for all that have not sent.</param>
    public async Task<Reminded> RemindAsync(ReportRequest request, int? agencyId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var recently = await db.RequestReminders().Where(r => r.RequestId == request.Id && r.At > now - Pause).Select(r => r.AgencyId)
            .ToListAsync(cancellation);
        var missing = (await OpenAsync(request.Id, cancellation)).Where(a => agencyId is null || a == agencyId).Except(recently).ToList();
        var reach = await ReachAsync(missing, cancellation);
        var agencies = reach.All;
        db.AddRange(agencies.Select(a => new RequestReminder
        {
            RequestId = request.Id, AgencyId = a, At = now, ActorId = actor.UserId,
            ActorName = actor.Name
        }));
        await TellAsync(request, agencies, reach, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new(agencies.Count, missing.Count - agencies.Count);
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // A day wider on both sides than the days themselves, whatever the hour at which a report is due.
        var (from, to) = (now.AddDays(-Days[^1] - 1) - CatchUp, now.AddDays(1 - Days[0]));
        var open = await db.Rounds().AsNoTracking().Where(r => r.ClosedAt == null && r.DueAt > from && r.DueAt < to)
            .OrderBy(r => r.Id).ToListAsync(cancellation);
        foreach (var request in open)
        {
            if (OccasionOf(request, now) is { } day) await RemindByClockAsync(request, day, now, cancellation);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// The last day on which the clock is to remind of this request, if it is recent and the agencies had been asked by then; a draft asks
    /// nobody.
    /// </summary>
    public static DateOnly? OccasionOf(ReportRequest request, DateTime now)
    {
        var due = DateOnly.FromDateTime(Vietnamese.ToLocal(request.Due));
        var last = Days.Select(d => due.AddDays(d)).LastOrDefault(day => Vietnamese.ToUtc(day, Hour) <= now);
        return last != default && Vietnamese.ToUtc(last, Hour) is var at && at >= request.SentAt && now - at <= CatchUp ? last : null;
    }

    /// <summary>Who adds the row tells the agency; on another node the same row is refused, and nothing is told.</summary>
    private async Task RemindByClockAsync(ReportRequest request, DateOnly day, DateTime now, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var done = await db.RequestReminders().Where(r => r.RequestId == request.Id && r.DueWorkOn == day).Select(r => r.AgencyId)
            .ToListAsync(cancellation);
        var agencies = new List<int>();
        var missing = (await OpenAsync(request.Id, cancellation)).Except(done).ToList();
        var reach = await ReachAsync(missing, cancellation);
        foreach (var agency in reach.All)
            if (await db.WriteAsync(Rows, [request.Id, agency, now, day, actor.Name], cancellation) == 1) agencies.Add(agency);
        await TellAsync(request, agencies, reach, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<IEnumerable<int>> OpenAsync(int requestId, CancellationToken cancellation) =>
        (await RoundAnswers.OfAsync(db, requestId, cancellation)).Where(a => !a.IsSent).Select(a => a.AgencyId);

    /// <summary>Who can be told at all: by an account there, or by a letter to the agency's official address.</summary>
    private async Task<Reach> ReachAsync(List<int> agencies, CancellationToken cancellation)
    {
        var lettered = await notifier.WithLettersAsync(agencies, Told, cancellation);
        return new(await notifier.WithReadersAsync(agencies, Told, cancellation),
            await letters.AddressesAsync([.. agencies.Except(lettered)], cancellation));
    }

    private async Task TellAsync(ReportRequest request, List<int> agencies, Reach reach, CancellationToken cancellation)
    {
        var (due, now) = (Vietnamese.ToLocal(request.Due), time.GetUtcNow().UtcDateTime);
        var days = (Vietnamese.ToLocal(now).Date - due.Date).Days;
        var left = now <= request.Due ? "sắp đến hạn" : days == 0 ? "đã quá hạn" : $"quá hạn {days.Grouped()} ngày";
        var text = $"Nhắc báo cáo theo Công văn {request.NumberAndSymbol}: "
            + $"hạn {due.ToString("HH:mm dd/MM/yyyy", Vietnamese.Culture)}, {left}, đơn vị chưa gửi.";
        await notifier.TellAsync(agencies, Told, text, PortalLinks.Request(request.Id), cancellation);
        letters.Write(reach.Addresses.Where(a => agencies.Contains(a.Key)).Select(a => a.Value), text, PortalLinks.Request(request.Id));
    }

    /// <param name="Readers">Agencies in which somebody has an account that is told.</param>
    /// <param name="Addresses">The official addresses of those in which nobody gets letters, by agency.</param>
    private sealed record Reach(List<int> Readers, IReadOnlyDictionary<int, string> Addresses)
    {
        public List<int> All => [.. Readers.Union(Addresses.Keys)];
    }
}

/// <summary>What a click on "remind" came to, in agencies. A reminder that nobody can read is not written down as one.</summary>
/// <param name="Reached">Somebody there has an account and is told, or a letter goes to the agency's official address.</param>
/// <param name="Unreached">They have not sent either, nobody there has an account, and no letter can be written.</param>
public sealed record Reminded(int Reached, int Unreached);
