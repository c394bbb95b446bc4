using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>
/// The clock's part in a series of rounds: it prepares the next one as a draft, and sends it when its time has come and a person has filled
/// in the letter's number and day.
/// </summary>
public sealed class RequestRounds(ReportingDbContext db, RequestSteps steps, TimeProvider time) : IDueWork
{
    /// <summary>So long before it is to go out a round is prepared.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await PrepareDueAsync(cancellation);
        await SendDueAsync(cancellation);
    }

    /// <summary>A round is followed by one at most (unique index), so several nodes may do this at once.</summary>
    /// <returns>How many rounds were made.</returns>
    public async Task<int> PrepareDueAsync(CancellationToken cancellation = default)
    {
        var last = await db.Rounds().AsNoTracking().Where(r => r.Repeats != Repetition.None && r.SentAt != null && r.Requester!.MayRequest
            && !db.Requests().IgnoreQueryFilters().Any(next => next.PreviousId == r.Id))
            .OrderBy(r => r.Id).ToListAsync(cancellation);
        if (last.Count == 0) return 0;
        var (calendar, now, made) = (await db.CalendarAsync(cancellation), time.GetUtcNow().UtcDateTime, 0);
        foreach (var round in last.Where(r => NextRound.SendAt(r, calendar) - Ahead <= now))
        {
            if (await PrepareAsync(round.Id, calendar, cancellation)) made++;
            db.ChangeTracker.Clear();
        }
        return made;
    }

    /// <summary>What cannot be sent, for want of a number or because its due moment has passed, stays a task of its requester.</summary>
    /// <returns>How many rounds were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var ready = await db.Requests().AsNoTracking().AsSplitQuery().Include(r => r.Outline).Include(r => r.Addressees)
            .Where(r => r.SentAt == null && r.SendAt <= now && r.Number != null && r.IssuedOn != null).OrderBy(r => r.Id)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var round in ready)
        {
            if (await steps.SendAsync(round, cancellation) is null) sent++;
            db.ChangeTracker.Clear();
        }
        return sent;
    }

    private async Task<bool> PrepareAsync(int lastId, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var last = await db.Requests().AsNoTracking().AsSplitQuery().Include(r => r.Outline).Include(r => r.Addressees)
            .SingleAsync(r => r.Id == lastId, cancellation);
        var next = NextRound.Of(last, follows: true, calendar);
        next.Addressees = await InOfficeAsync(next.Addressees, DateOnly.FromDateTime(Vietnamese.ToLocal(next.SendAt!.Value)), cancellation);
        db.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was faster. Anything else comes again with the next look and is logged there.
            db.ChangeTracker.Clear();
            if (!await db.Requests().IgnoreQueryFilters().AnyAsync(r => r.PreviousId == lastId, cancellation)) throw;
            return false;
        }
    }

    /// <summary>Who was asked, or whoever took over from an agency that is no more, each once.</summary>
    private async Task<List<RequestAddressee>> InOfficeAsync(IEnumerable<RequestAddressee> asked, DateOnly day,
        CancellationToken cancellation)
    {
        var all = await db.Agencies().AsNoTracking().Select(a => new { a.Id, a.SuccessorId, a.AbolishedOn })
            .ToDictionaryAsync(a => a.Id, cancellation);
        return [.. asked.Select(a => InOffice(a.AgencyId)).OfType<int>().Distinct().Select(id => new RequestAddressee { AgencyId = id })];

        int? InOffice(int? id)
        {
            // No chain of mergers is longer than there are agencies.
            for (var left = all.Count; left > 0 && id is { } at && all[at].AbolishedOn <= day; left--) id = all[at].SuccessorId;
            return id;
        }
    }
}
