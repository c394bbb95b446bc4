using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>Which agency acts: the one that answers, or the one that asked.</summary>
public enum ReportSide { Answering, Asking }

/// <summary>One way from state to state: who may go it, and what it needs.</summary>
/// <param name="Done">What the person is told afterwards.</param>
/// <param name="NeedsReason">A sentence that everyone involved will read.</param>
/// <param name="BeforeIssue">For a report that was never issued; otherwise for one that was, which is superseded and never edited.</param>
public sealed record ReportTransition(
    ReportAction Action, IReadOnlyList<ReportState> From, ReportState To, IReadOnlyList<string> Roles, ReportSide Side, string Done,
    bool NeedsReason = false, bool BeforeIssue = true)
{
    public bool Leads(Report report) => From.Contains(report.State) && BeforeIssue == (report.IssuedAt is null);
}

/// <summary>The one table of the reporting round: buttons, refusals, tests and the diagram in docs/ all read it.</summary>
public static class ReportTransitions
{
    /// <summary>Of the own agency's reports: staff, and the officers who consolidate in the agency that asks.</summary>
    private static readonly IReadOnlyList<string> Writers = [Roles.Staff, Roles.Province];

    public static readonly IReadOnlyList<ReportTransition> All =
    [
        new(ReportAction.Submit, [ReportState.Draft, ReportState.Returned], ReportState.Submitted, Writers, ReportSide.Answering,
            "Đã trình lãnh đạo duyệt."),
        new(ReportAction.Withdraw, [ReportState.Submitted], ReportState.Draft, Writers, ReportSide.Answering, "Đã rút báo cáo về dự thảo."),
        new(ReportAction.Approve, [ReportState.Submitted], ReportState.Approved, [Roles.Leader], ReportSide.Answering,
            "Đã phê duyệt. Văn thư cấp số và phát hành."),
        new(ReportAction.SendBack, [ReportState.Submitted], ReportState.Returned, [Roles.Leader], ReportSide.Answering,
            "Đã trả lại người soạn.", NeedsReason: true),
        new(ReportAction.SendBack, [ReportState.Approved], ReportState.Returned, [Roles.Leader, Roles.Clerk], ReportSide.Answering,
            "Đã trả lại người soạn.", NeedsReason: true),
        new(ReportAction.Issue, [ReportState.Approved], ReportState.Issued, [Roles.Clerk], ReportSide.Answering, "Đã phát hành."),
        new(ReportAction.Receive, [ReportState.Issued], ReportState.Received, [Roles.Province], ReportSide.Asking, "Đã tiếp nhận.",
            BeforeIssue: false),
        new(ReportAction.Return, [ReportState.Issued, ReportState.Received], ReportState.Returned, [Roles.Province], ReportSide.Asking,
            "Đã trả lại đơn vị báo cáo.", NeedsReason: true, BeforeIssue: false),
        // A file that came by mail is an answer from the start; no state leads here.
        new(ReportAction.Book, [], ReportState.Received, [Roles.Province], ReportSide.Asking, "Đã nhập báo cáo từ tệp PDF và tiếp nhận.",
            BeforeIssue: false),
        // What was made outside the portal waits to be received like any other answer.
        new(ReportAction.TakeIn, [], ReportState.Issued, [Roles.Province], ReportSide.Asking, "Đã ghi nhận báo cáo của đơn vị.",
            BeforeIssue: false),
        // Follows when the requester amends what it asks for: a leader is not to approve an answer to what is no longer asked.
        new(ReportAction.Amend, [ReportState.Submitted], ReportState.Returned, [Roles.Province], ReportSide.Asking,
            "Đã đưa lại người soạn."),
        // Follows when the clerk issues the report that takes its place.
        new(ReportAction.Supersede, [ReportState.Issued, ReportState.Received, ReportState.Returned], ReportState.Superseded, [Roles.Clerk],
            ReportSide.Answering, "Đã thay thế.", BeforeIssue: false),
    ];

    /// <summary>What this person may do with the report now, in the order of the table.</summary>
    public static IEnumerable<ReportTransition> For(Report report, ReportActor actor) =>
        All.Where(t => t.Action is not (ReportAction.Supersede or ReportAction.Amend) && t.Leads(report)
            && actor.Has(t.Roles) && actor.Stands(t.Side, report));

    /// <summary>The way of an action from a state, or null.</summary>
    public static ReportTransition? Find(ReportAction action, Report report) =>
        All.FirstOrDefault(t => t.Action == action && t.Leads(report));

    /// <summary>Everyone whom the table lets take this action from anywhere.</summary>
    public static IReadOnlyList<string> RolesOf(ReportAction action) =>
        [.. All.Where(t => t.Action == action).SelectMany(t => t.Roles).Distinct()];
}

/// <summary>Who acts.</summary>
/// <param name="ActingRoles">The own role first, then a leader's while standing in for one.</param>
/// <param name="DelegationId">Under which the actor stands in; null for who does not.</param>
public sealed record ReportActor(int UserId, IReadOnlyList<string> ActingRoles, int AgencyId, int? DelegationId = null)
{
    /// <summary>The delegation that lets them go this way; null where their own role does.</summary>
    public int? StandsInFor(ReportTransition way) => way.Roles.Contains(ActingRoles[0]) ? null : DelegationId;

    public bool Has(IEnumerable<string> roles) => roles.Any(ActingRoles.Contains);

    /// <param name="report">With its request loaded.</param>
    public bool Stands(ReportSide side, Report report) => side switch
    {
        ReportSide.Answering => report.AgencyId == AgencyId,
        // An agency's own consolidated report answers nobody.
        ReportSide.Asking => report.Request!.RequesterId == AgencyId && report.AgencyId != AgencyId,
    };
}
