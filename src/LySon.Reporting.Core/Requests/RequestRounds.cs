using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>Makes the next round of a request from the last one; by the clock, those of requests that repeat.</summary>
public sealed class RequestRounds(ReportingDbContext db, RequestNews news, TimeProvider time) : IDueWork
{
    public Task RunAsync(CancellationToken cancellation) => SendDueAsync(cancellation);

    /// <summary>Rounds of one request that are caught up at once; more than ten years of months would be a mistake in the dates.</summary>
    private const int CatchUpMax = 120;

    /// <summary>A draft like this request, its dates one period on; the caller saves it.</summary>
    /// <param name="last">With outline and addressees loaded.</param>
    /// <param name="follows">Whether it is the next round of the series; a copy of a round that was already followed is a request of its
    /// own.</param>
    public static ReportRequest Next(ReportRequest last, bool follows)
    {
        var months = ReportingPeriod.Months(last.Repeats == Repetition.None ? Repetition.Monthly : last.Repeats);
        var due = Vietnamese.ToLocal(last.Due);
        return new ReportRequest
        {
            RequesterId = last.RequesterId,
            Kind = last.Kind,
            Number = last.Number,
            Symbol = last.Symbol,
            IssuedOn = last.IssuedOn,
            Abstract = last.Abstract,
            ReportTitle = last.ReportTitle,
            TypeCode = last.TypeCode,
            TypeName = last.TypeName,
            LegalBases = last.LegalBases,
            Repeats = last.Repeats,
            PreviousId = follows ? last.Id : null,
            PeriodStart = Shifted(last.PeriodStart),
            PeriodEnd = Shifted(last.PeriodEnd),
            CutoffOn = Shifted(last.CutoffOn)!.Value,
            DueAt = Vietnamese.ToUtc(Shifted(DateOnly.FromDateTime(due))!.Value, TimeOnly.FromDateTime(due)),
            Outline =
            [
                .. last.Outline.OrderBy(o => o.Position).Select(o => new OutlineSection
                {
                    Position = o.Position, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance, Table = o.Table,
                }),
            ],
            Addressees = [.. last.Addressees.Select(a => new RequestAddressee { AgencyId = a.AgencyId })],
        };

        // The 14th follows the 14th; DateOnly has no null, so the nullable ones pass through here too.
        DateOnly? Shifted(DateOnly? day) => day is { } known ? ReportingPeriod.Shift(known, months) : null;
    }

    /// <summary>
    /// Sends every round whose time has come: as long after the last one was sent as the period is long. What was missed while the portal
    /// was down is caught up. A round is followed by one at most (unique index), so several nodes may do this at once.
    /// </summary>
    /// <returns>How many rounds were made.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation = default)
    {
        var made = 0;
        while (made < CatchUpMax && await FirstDueAsync(cancellation) is { } last)
        {
            if (await SendNextAsync(last, cancellation)) made++;
            db.ChangeTracker.Clear();
        }
        return made;
    }

    private async Task<ReportRequest?> FirstDueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = await db.Rounds().AsNoTracking().Where(r => r.Repeats != Repetition.None && r.SentAt != null
            && !db.Requests().IgnoreQueryFilters().Any(next => next.PreviousId == r.Id)).OrderBy(r => r.Id).ToListAsync(cancellation);
        return open.Find(r => SendAt(r) <= now);
    }

    private async Task<bool> SendNextAsync(ReportRequest last, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var full = await db.Requests().AsNoTracking().AsSplitQuery().Include(r => r.Outline).Include(r => r.Addressees)
            .SingleAsync(r => r.Id == last.Id, cancellation);
        var next = Next(full, follows: true);
        next.SentAt = SendAt(last);
        next.Addressees = await InOfficeAsync(next.Addressees, DateOnly.FromDateTime(Vietnamese.ToLocal(next.SentAt.Value)), cancellation);
        db.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node was faster. Anything else comes again with the next look and is logged there.
            await transaction.RollbackAsync(cancellation);
            if (!await db.Requests().IgnoreQueryFilters().AnyAsync(r => r.PreviousId == last.Id, cancellation)) throw;
            return false;
        }
        await news.SentAsync(next, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
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
            for (var steps = all.Count; steps > 0 && id is { } at && all[at].AbolishedOn <= day; steps--) id = all[at].SuccessorId;
            return id;
        }
    }

    private static DateTime SendAt(ReportRequest last)
    {
        var sent = Vietnamese.ToLocal(last.SentAt!.Value);
        return Vietnamese.ToUtc(ReportingPeriod.Shift(DateOnly.FromDateTime(sent), ReportingPeriod.Months(last.Repeats)),
            TimeOnly.FromDateTime(sent));
    }
}
