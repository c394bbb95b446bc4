using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Reports.Workflow;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Reading;

/// <summary>A report for those who read it. What is still to do and who changed what are the agency's own business.</summary>
internal sealed record ReadView(OpenReport Open, ReportActor Actor)
{
    public Report Report => Open.Report;
    /// <summary>Bytes of the portal's own file; 0 for what was sent from elsewhere.</summary>
    public required long PdfBytes { get; init; }

    /// <summary>Null for what was written here.</summary>
    public PaperView? Paper { get; init; }
    public bool IsOwn => Report.AgencyId == Actor.AgencyId;

    /// <summary>Who begins documents may keep this one's outline for the next.</summary>
    public bool MayWrite { get; init; }

    /// <summary>What this person may do with it now.</summary>
    public IReadOnlyList<ReportTransition> Moves { get; init; } = [];
    public IReadOnlyList<ReportCheck> Checks { get; init; } = [];
    public IReadOnlyList<HistoryItem> History { get; init; } = [];

    /// <summary>Where the agency's own units say something else today than this issued report; it is not changed by that.</summary>
    public IReadOnlyList<string> Corrections => IsOwn && ReportStates.InForce.Contains(Report.State)
        ? [.. Open.Outline.SelectMany(e => BelowTable.Doubts(Open.Seen(e.Section)).Select(doubt => e.Check(doubt).Sentence))] : [];

    /// <summary>SHA-256 of the content that is shown: what an approval is bound to.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The last move that gave a reason.</summary>
    public ReportStep? Reason { get; init; }
    public IReadOnlyList<SectionComment> Comments { get; init; } = [];

    /// <summary>Since when this person has not seen the report (UTC), and what changed; null on the first look.</summary>
    public DateTime? SeenAt { get; init; }
    public IReadOnlyList<HistoryItem> Unseen { get; init; } = [];

    /// <summary>The report that takes or took the place of this one, and whether this person may begin one.</summary>
    public Report? Successor { get; init; }

    /// <summary>The issued report whose place this one takes.</summary>
    public Report? Replaced { get; init; }
    public bool MayReplace { get; init; }
    public IssuedDocument? Issued { get; init; }

    public bool MayApprove => Moves.Any(m => m.Action == ReportAction.Approve);

    /// <summary>What the leader is asked: what is approved, as of which day, and how much of it is still in doubt.</summary>
    public string ApprovalQuestion => $"Phê duyệt {Report.TypeName.LowerFirst()} “{Report.Title}”, số liệu chốt đến "
        + $"{Report.CutoffOn.OnScreen()}? {(Checks.Count == 0 ? "" : $"Còn {Checks.Count.Grouped()} điểm cần xem. ")}"
        + "Văn thư cấp số và phát hành đúng bản này.";

    public ReportTransition? Needing(bool reason) => Moves.FirstOrDefault(m => m.NeedsReason == reason);
}

/// <summary>Puts together what a reader is shown, and remembers that they saw it.</summary>
public sealed class ReadViews(ReportingDbContext db, ReportFiles files, TimeProvider time)
{
    private static readonly Upsert<ReportReading> Readings = new(r => new { r.ReportId, r.UserId, r.ChangeId, r.At })
    {
        Set = r =>
        new { r.ChangeId, r.At }
    };

    private const int HistoryShown = 10;

    internal async Task<ReadView> LoadAsync(OpenReport open, CurrentUser me)
    {
        var (report, actor) = (open.Report, me.ReportActor());
        var own = report.AgencyId == me.AgencyId;
        var moves = ReportTransitions.For(report, actor).ToList();
        var successor = await db.Reports().AsNoTracking().FirstOrDefaultAsync(
            r => r.SupersedesId == report.Id && (own || r.IssuedAt != null));
        var seen = own ? await SeenAsync(report.Id, me.Id) : null;
        var view = new ReadView(open, actor)
        {
            PdfBytes = report.Source == ReportSource.Portal ? await files.SizeAsync(open) : 0,
            Paper = report.Source == ReportSource.Portal ? null : await PaperView.LoadAsync(db, report),
            Moves = moves,
            Checks = own && !report.IsIssued ? open.Checks : [],
            History = own ? await ReportHistory.OfAsync(db, open, HistoryShown) : [],
            ContentHash = moves.Any(m => m.Action == ReportAction.Approve) ? ReportContent.Of(open).Hash : null,
            Reason = await db.ReportSteps().AsNoTracking().Where(s => s.ReportId == report.Id && s.Reason != "")
                .OrderByDescending(s => s.Id).FirstOrDefaultAsync(),
            Comments = own ? await db.SectionComments().AsNoTracking().Where(c => c.ReportId == report.Id && c.ResolvedAt == null)
                .OrderBy(c => c.Id).ToListAsync() : [],
            SeenAt = seen?.At,
            Unseen = seen is null ? [] : await ReportHistory.OfAsync(db, open, RowHistory.ShownMax, after: seen.ChangeId),
            Successor = successor,
            MayWrite = me.MayWriteReports,
            Replaced = report.SupersedesId is { } old ? await db.Reports().AsNoTracking().SingleAsync(r => r.Id == old) : null,
            MayReplace = own && (me.MayWriteReports || me.Is(Roles.Clerk)) && report.IsIssued && successor is null
                && report.State != ReportState.Superseded,
            Issued = report.IsIssued ? await IssuedAsync(report.Id) : null,
        };
        if (own) await RememberAsync(report.Id, me.Id, seen);
        return view;
    }

    private Task<ReportReading?> SeenAsync(int reportId, int userId) =>
        db.ReportReadings().AsNoTracking().SingleOrDefaultAsync(r => r.ReportId == reportId && r.UserId == userId);

    /// <summary>Without the bytes.</summary>
    private Task<IssuedDocument?> IssuedAsync(int reportId) => db.IssuedDocuments().Where(d => d.ReportId == reportId)
        .Select(d => new IssuedDocument
        {
            ReportId = d.ReportId, Pdf = Array.Empty<byte>(), Size = d.Size, Sha256 = d.Sha256, Code = d.Code,
            Signer = d.Signer, At = d.At
        })
        .SingleOrDefaultAsync();

    private async Task RememberAsync(int reportId, int userId, ReportReading? seen)
    {
        var newest = await db.Changes.MaxAsync(c => (long?)c.Id) ?? 0;
        var now = time.GetUtcNow().UtcDateTime;
        if (seen?.ChangeId >= newest) return;
        // Two windows of the same person may arrive together; either's mark will do.
        await db.WriteAsync(Readings, [reportId, userId, newest, now]);
    }
}
