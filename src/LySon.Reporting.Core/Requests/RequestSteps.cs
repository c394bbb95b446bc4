using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>
/// What the requester does with a whole request. Each step is one atomic statement on a row of the requester's, and in the same transaction
/// its line in the history and the news for everyone asked. A sentence that comes back is why it was not done; null is done.
/// </summary>
public sealed class RequestSteps(ReportingDbContext db, RequestNews news, Actor actor, TimeProvider time)
{
    private const string State = "Trạng thái";

    /// <param name="request">As its sender saw it, with outline and addressees.</param>
    public async Task<string?> SendAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        if (request.SentAt is not null) return RequestErrors.SentAlready;
        if (RequestChecks.Of(request, Now) is [var first, ..]) return first.Sentence;
        var able = db.MayBeAskedBy(request.RequesterId).Select(a => a.Id);
        if (await Of(request).AnyAsync(r => r.Addressees.Any(a => !able.Contains(a.AgencyId)), cancellation))
            return RequestErrors.AgencyUnknown;
        // Its version says also that it is a draft still.
        return await TakeAsync(request, Of(request).Where(r => r.Version == request.Version), RequestErrors.Moved,
            new(State, "Bản soạn", "Đã gửi"),
            rows => rows.ExecuteUpdateAsync(
                set => set.SetProperty(r => r.SentAt, Now).SetProperty(r => r.Version, r => r.Version + 1), cancellation),
            () => news.SentAsync(request, cancellation), cancellation);
    }

    /// <summary>Nothing more is expected, and nothing more is taken.</summary>
    public Task<string?> CloseAsync(ReportRequest request, CancellationToken cancellation = default) => TakeAsync(
        request, Of(request).Where(r => r.SentAt != null && r.ClosedAt == null), RequestErrors.Moved, new(State, "Đang mở", "Đã đóng"),
        rows => rows.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ClosedAt, Now).SetProperty(r => r.Version, r => r.Version + 1), cancellation),
        () => news.ClosedAsync(request, cancellation), cancellation);

    public Task<string?> ReopenAsync(ReportRequest request, CancellationToken cancellation = default) => TakeAsync(
        request, Of(request).Where(r => r.ClosedAt != null), RequestErrors.Moved, new(State, "Đã đóng", "Mở lại"),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, (DateTime?)null)
            .SetProperty(r => r.Version, r => r.Version + 1), cancellation),
        () => news.ReopenedAsync(request, cancellation), cancellation);

    /// <summary>
    /// A draft that nobody saw. It leaves the series that it may stand in, so that the round can be made anew; by a person, since the clock
    /// would bring back at once what was just deleted: the round before repeats no more.
    /// </summary>
    public Task<string?> DeleteAsync(ReportRequest request, CancellationToken cancellation = default) => TakeAsync(
        request, Of(request).Where(r => r.SentAt == null), RequestErrors.DraftsOnly, new(State, "Bản soạn", "Đã xóa"),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.DeletedAt, Now).SetProperty(r => r.PreviousId, (int?)null)
            .SetProperty(r => r.Version, r => r.Version + 1), cancellation),
        () => EndSeriesAsync(request, cancellation), cancellation);

    /// <summary>
    /// A draft like this request, its dates one period on. The next round of a sent request is made once: whoever comes second gets the
    /// first one's.
    /// </summary>
    /// <param name="request">With outline and addressees.</param>
    /// <param name="follows">Whether it is to be the next round; a copy otherwise.</param>
    public async Task<int> CopyAsync(ReportRequest request, bool follows, CancellationToken cancellation = default)
    {
        var next = NextRound.Of(request, follows && request.SentAt is not null, await db.CalendarAsync(cancellation));
        if (next.PreviousId is not null && await NextAsync(request, cancellation) is { } known) return known;
        // A person who comes after the planned moment sends it when it is ready, not as soon as it has its number.
        if (next.SendAt <= Now) next.SendAt = null;
        db.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return next.Id;
        }
        catch (DbUpdateException) when (next.PreviousId is not null)
        {
            db.ChangeTracker.Clear();
            if (await NextAsync(request, cancellation) is not { } first) throw;
            return first;
        }
    }

    /// <summary>The round after this one, as long as it is in use.</summary>
    public async Task<int?> NextAsync(ReportRequest request, CancellationToken cancellation = default) =>
        (await db.Requests().Where(r => r.PreviousId == request.Id).Select(r => new { r.Id }).FirstOrDefaultAsync(cancellation))?.Id;

    private async Task EndSeriesAsync(ReportRequest draft, CancellationToken cancellation)
    {
        if (draft.SendAt is null || draft.PreviousId is not { } last) return;
        if (await db.Requests().Where(r => r.Id == last && r.Repeats != Repetition.None).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Repeats, Repetition.None).SetProperty(r => r.Version, r => r.Version + 1), cancellation) == 0)
            return;
        db.Changes.Add(Change.Of<ReportRequest>(last, actor, Now,
            new FieldChange("Lặp lại", draft.Repeats.DisplayName(), Repetition.None.DisplayName())));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private IQueryable<ReportRequest> Of(ReportRequest request) =>
        db.Requests().Where(r => r.Id == request.Id && r.RequesterId == request.RequesterId);

    private async Task<string?> TakeAsync(
        ReportRequest request, IQueryable<ReportRequest> able, string refusal, FieldChange change, Func<IQueryable<ReportRequest>,
        Task<int>> write, Func<Task> tell,
        CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await write(able) == 0) return refusal;
        db.Changes.Add(Change.Of<ReportRequest>(request.Id, actor, Now, change));
        await tell();
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
