using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.DueDates;

/// <summary>A day by which the own agency answers, or is answered.</summary>
/// <param name="Request">The request; of an expected round the one that it will follow.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="CutoffOn">Of the round.</param>
/// <param name="IsExpected">A round that repeats and was not sent yet.</param>
/// <param name="Own">How the own answer stands; null when there is none.</param>
internal sealed record DueDate(ReportRequest Request, DateTime DueAt, DateOnly CutoffOn, bool IsExpected, ReportState? Own)
{
    public bool IsAnswered => Own is { } state && ReportStates.InForce.Contains(state);

    /// <summary>Stays the same when the year is read again.</summary>
    public string Key => FormattableString.Invariant($"{Request.Id}-{CutoffOn:yyyyMMdd}");
}

/// <summary>The due dates of a year: of the requests that were sent, and of the rounds that their repetition lets expect.</summary>
public sealed class DueDateReader(ReportingDbContext db, CurrentUser me)
{
    /// <summary>Rounds of one request that are looked ahead; a year has fewer working days.</summary>
    private const int AheadMax = 400;

    internal async Task<IReadOnlyList<DueDate>> OfAsync(int year, CancellationToken cancellation)
    {
        var (from, to) = (Vietnamese.ToUtc(new(year, 1, 1), default), Vietnamese.ToUtc(new(year + 1, 1, 1), default));
        var sent = db.Seen(me).AsNoTracking().Where(r => r.SentAt != null);
        var dated = await sent.Where(r => r.DueAt >= from && r.DueAt < to).Select(r => new
        {
            Request = r,
            Own = db.Reports().Where(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId).OrderByDescending(p => p.Edition)
                .Select(p => (ReportState?)p.State).FirstOrDefault(),
        }).ToListAsync(cancellation);
        var last = await sent.Where(r => r.Repeats != Repetition.None && r.DueAt < to
            && !db.Requests().Any(next => next.PreviousId == r.Id && next.SentAt != null)).ToListAsync(cancellation);
        var calendar = await db.CalendarAsync(cancellation);
        return
        [
            .. dated.Select(d => new DueDate(d.Request, d.Request.Due, d.Request.CutoffOn, IsExpected: false, d.Own))
                .Concat(last.SelectMany(r => Ahead(r, calendar).TakeWhile(next => next.DueAt < to).Where(next => next.DueAt >= from)
                    .Select(next => new DueDate(r, next.Due, next.CutoffOn, IsExpected: true, Own: null))))
                .OrderBy(d => d.DueAt).ThenBy(d => d.Request.Id),
        ];
    }

    private static IEnumerable<ReportRequest> Ahead(ReportRequest last, WorkingCalendar calendar)
    {
        for (var i = 0; i < AheadMax; i++) yield return last = NextRound.Of(last, follows: true, calendar);
    }
}
