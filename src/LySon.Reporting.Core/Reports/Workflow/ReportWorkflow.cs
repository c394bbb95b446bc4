using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>A move that a person asks for.</summary>
/// <param name="Version">The version of the report that they saw.</param>
/// <param name="Reason">For everyone involved to read; empty where none is needed.</param>
public sealed record ReportMove(int ReportId, ReportAction Action, int Version, string Reason = "");

/// <summary>How a move ended: done, refused with a sentence, or not theirs to make (404).</summary>
public sealed record MoveOutcome(bool Found, string? Refusal, ReportTransition? Transition)
{
    public static readonly MoveOutcome NotFound = new(false, null, null);

    public bool IsDone => Transition is not null;

    public static MoveOutcome Refused(string sentence) => new(true, sentence, null);

    public static MoveOutcome Done(ReportTransition transition) => new(true, null, transition);
}

/// <summary>A move under way in its transaction: refused, or the report's row held in its new state.</summary>
public sealed class BegunMove : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;

    internal BegunMove(IDbContextTransaction transaction, ReportMove move) => (this.transaction, Move) = (transaction, move);

    /// <summary>Why it is no move; null while it can be finished.</summary>
    public MoveOutcome? Refused { get; internal set; }

    /// <summary>The report as it stood before.</summary>
    public Report Report { get; internal set; } = null!;

    internal ReportMove Move { get; }
    internal ReportTransition Way { get; set; } = null!;

    /// <summary>For whom the actor stands in; null when their own role lets them.</summary>
    internal Deputyship? Deputy { get; set; }

    internal Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}

/// <summary>
/// The only place where a report changes its state: one atomic statement against the version that the actor saw, and in the same
/// transaction the step, its line in the history and the news for everyone involved.
/// </summary>
public sealed class ReportWorkflow(
    ReportingDbContext db, Actor me, TimeProvider time, ReportNews news, ReportAuthorship authorship, MissedAmendments missed)
{
    /// <summary>A move that is nothing but its new state.</summary>
    public async Task<MoveOutcome> MoveAsync(ReportMove move, ReportActor actor, CancellationToken cancellation = default)
    {
        await using var begun = await BeginAsync(move, actor, cancellation);
        return begun.Refused ?? await FinishAsync(begun, cancellation);
    }

    /// <summary>
    /// Holds the report's row in its new state, so that what belongs to the move is written beside it. Nothing is true before
    /// <see cref="FinishAsync"/>; what is only disposed of has never been.
    /// </summary>
    public async Task<BegunMove> BeginAsync(ReportMove move, ReportActor actor, CancellationToken cancellation = default)
    {
        var begun = new BegunMove(await db.Database.BeginTransactionAsync(cancellation), move);
        try
        {
            begun.Refused = await SeenAsync(move.ReportId, actor, cancellation) is { } report
                ? await SetAsync(begun, report, actor, cancellation) is { } sentence ? MoveOutcome.Refused(sentence) : null
                : MoveOutcome.NotFound;
            return begun;
        }
        catch
        {
            await begun.DisposeAsync();
            throw;
        }
    }

    /// <summary>The step, its line in the history and the news, and then all of it at once.</summary>
    public async Task<MoveOutcome> FinishAsync(BegunMove begun, CancellationToken cancellation = default)
    {
        await RecordAsync(begun.Report, begun.Way, begun.Move.Reason, begun.Deputy, cancellation);
        if (begun.Way.Action == ReportAction.SendBack && begun.Report.State == ReportState.Approved)
            await missed.CatchUpAsync(await db.Reports().Include(r => r.Sections).SingleAsync(r => r.Id == begun.Report.Id, cancellation),
                cancellation);
        await db.SaveChangesAsync(cancellation);
        await begun.CommitAsync(cancellation);
        return MoveOutcome.Done(begun.Way);
    }

    /// <summary>
    /// Follows an issue: the report in whose place the new one stands. Inside the caller's transaction; false when it cannot be superseded
    /// any more.
    /// </summary>
    /// <param name="because">Empty when nobody gave a reason.</param>
    public async Task<bool> SupersedeAsync(int reportId, string by, string because = "", CancellationToken cancellation = default)
    {
        var old = await db.Reports().AsNoTracking().Include(r => r.Request).SingleAsync(r => r.Id == reportId, cancellation);
        if (ReportTransitions.Find(ReportAction.Supersede, old) is not { } way
            || !await SetAsync(old, way, old.Version, cancellation)) return false;
        await RecordAsync(old, way, $"Được thay thế bởi {old.TypeName} {by}.{(because.Length == 0 ? "" : $" Lý do: {because}")}", null,
            cancellation);
        return true;
    }

    /// <summary>
    /// Follows an amendment of what is asked for: a submitted report goes back to whoever writes it. Inside the caller's transaction, which
    /// holds the report's row; the caller saves.
    /// </summary>
    public async Task ReturnAmendedAsync(int reportId, string reason, CancellationToken cancellation = default)
    {
        var report = await db.Reports().AsNoTracking().Include(r => r.Request).SingleAsync(r => r.Id == reportId, cancellation);
        if (ReportTransitions.Find(ReportAction.Amend, report) is { } way && await SetAsync(report, way, report.Version, cancellation))
            await RecordAsync(report, way, reason.Cut(ReportStep.ReasonMaxLength), null, cancellation);
    }

    /// <summary>
    /// Adds an answer that was made and issued elsewhere: of the portal's own making received from the start, any other waiting for it.
    /// Inside the caller's transaction.
    /// </summary>
    /// <param name="report">Untracked until now, its request loaded by key.</param>
    /// <param name="receivedAt">When it reached the requester (UTC), which is what on time or late is judged by.</param>
    /// <exception cref="DbUpdateException">The agency has such a report already.</exception>
    public async Task BookAsync(Report report, DateTime receivedAt, CancellationToken cancellation = default)
    {
        var action = report.Source == ReportSource.Portal ? ReportAction.Book : ReportAction.TakeIn;
        var (way, now) = (ReportTransitions.All.Single(t => t.Action == action), time.GetUtcNow().UtcDateTime);
        db.Reports().Add(report);
        await db.SaveChangesAsync(cancellation);
        await db.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(set =>
            set.SetProperty(r => r.State, way.To).SetProperty(r => r.StateAt, now)
            .SetProperty(r => r.IssuedAt, receivedAt).SetProperty(r => r.SubmittedAt, receivedAt)
                .SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        var booked = await db.Reports().AsNoTracking().Include(r => r.Request).SingleAsync(r => r.Id == report.Id, cancellation);
        await RecordAsync(booked, way, "", null, cancellation);
    }

    /// <summary>The own agency's reports, and for the requester those that were issued to it.</summary>
    private Task<Report?> SeenAsync(int id, ReportActor actor, CancellationToken cancellation) =>
        db.Reports().AsNoTracking().Include(r => r.Request)
        .SingleOrDefaultAsync(r => r.Id == id
            && (r.AgencyId == actor.AgencyId || (r.Request!.RequesterId == actor.AgencyId && r.IssuedAt != null)), cancellation);

    private async Task<string?> RefusalAsync(Report report, ReportMove move, ReportActor actor, CancellationToken cancellation)
    {
        if (!actor.Has(ReportTransitions.RolesOf(move.Action))) return WorkflowErrors.NotYourRole(move.Action);
        if (ReportTransitions.Find(move.Action, report) is not { } way) return WorkflowErrors.Stands(report);
        if (!actor.Has(way.Roles) || !actor.Stands(way.Side, report)) return WorkflowErrors.NotYourRole(move.Action);
        if (move.Action is ReportAction.Submit or ReportAction.Issue && report.AgencyId != report.Request!.RequesterId
            && report.Request.ClosedAt is { } closed) return WorkflowErrors.RequestClosed(closed);
        if (way.NeedsReason && move.Reason.Length == 0) return WorkflowErrors.ReasonMissing;
        return report.Version == move.Version ? null : await OvertakenAsync(report.Id, cancellation);
    }

    /// <returns>The sentence why not; null when the row stands in its new state.</returns>
    private async Task<string?> SetAsync(BegunMove begun, Report report, ReportActor actor, CancellationToken cancellation)
    {
        if (await RefusalAsync(report, begun.Move, actor, cancellation) is { } refusal) return refusal;
        (begun.Report, begun.Way) = (report, ReportTransitions.Find(begun.Move.Action, report)!);
        if (!await SetAsync(report, begun.Way, begun.Move.Version, cancellation)) return await OvertakenAsync(report.Id, cancellation);
        begun.Deputy = await DeputyAsync(actor.StandsInFor(begun.Way), cancellation);
        return begun.Move.Action switch
        {
            ReportAction.Approve when await authorship.IsOfAsync(report, actor.UserId, cancellation) => WorkflowErrors.OwnReport,
            ReportAction.Issue when await ApprovedAsDeputyAsync(report.Id, actor.UserId, cancellation) => WorkflowErrors.OwnApproval,
            _ => null,
        };
    }

    private async Task<Deputyship?> DeputyAsync(int? delegation, CancellationToken cancellation) => delegation is not { } id ? null
        : await db.Delegations().Where(d => d.Id == id).Select(d => new Deputyship(d.Id, d.LeaderId, d.Leader!.FullName))
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Who approved in another's place does not issue as well: four eyes see what leaves the office.</summary>
    private async Task<bool> ApprovedAsDeputyAsync(int reportId, int userId, CancellationToken cancellation) =>
        await db.ReportSteps().Where(s => s.ReportId == reportId && s.Action == ReportAction.Approve).OrderByDescending(s => s.Id)
            .Select(s => new { s.ActorId, s.DelegationId }).FirstOrDefaultAsync(cancellation) is { DelegationId: not null } last
        && last.ActorId == userId;

    private async Task<bool> SetAsync(Report report, ReportTransition way, int version, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows = db.Reports().Where(r => r.Id == report.Id && r.State == report.State && r.Version == version);
        var moved = await rows.ExecuteUpdateAsync(set =>
        {
            set.SetProperty(r => r.State, way.To).SetProperty(r => r.StateAt, now).SetProperty(r => r.Version, r => r.Version + 1);
            if (way.To == ReportState.Submitted)
                set.SetProperty(r => r.SubmittedAt, r => r.SubmittedAt ?? now).SetProperty(r => r.SubmittedById, me.UserId);
            if (way.To == ReportState.Issued) set.SetProperty(r => r.IssuedAt, now);
        }, cancellation);
        return moved == 1;
    }

    private async Task RecordAsync(
        Report report, ReportTransition way, string reason, Deputyship? deputy, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new ReportStep
        {
            ReportId = report.Id, Action = way.Action, From = report.State, To = way.To, At = now,
            ActorId = me.UserId, ActorName = me.Name, OnBehalfOf = deputy?.LeaderName ?? "", DelegationId = deputy?.DelegationId,
            Reason = reason,
        });
        var state = Deputyship.Said(way.To.DisplayName(), deputy?.LeaderName ?? "");
        db.Changes.Add(Change.Of<Report>(report.Id, me, now, new FieldChange(ReportAuthorship.StateField, report.State.DisplayName(),
            reason.Length == 0 ? state : $"{state}. Lý do: {reason}")));
        await news.TellAsync(report, way, reason, deputy, cancellation);
    }

    private async Task<string> OvertakenAsync(int id, CancellationToken cancellation)
    {
        var now = await db.Reports().AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        var last = await db.Changes.AsNoTracking().Where(c => c.Entity == nameof(Report) && c.EntityId == id)
            .OrderByDescending(c => c.Id).FirstAsync(cancellation);
        return WorkflowErrors.Overtaken(last.ActorName, last.At, now);
    }
}
