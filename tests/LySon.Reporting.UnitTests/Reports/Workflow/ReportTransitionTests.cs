using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Reports.Workflow;

/// <summary>Which buttons a person has: by state, by role, and by whose report it is.</summary>
public sealed class ReportTransitionTests
{
    private const int Answering = 1;
    private const int Asking = 2;

    [Theory]
    [InlineData(ReportState.Draft, false, Answering, Roles.Staff, "Submit")]
    [InlineData(ReportState.Draft, false, Answering, Roles.Leader, "")]
    [InlineData(ReportState.Draft, false, Answering, Roles.Clerk, "")]
    [InlineData(ReportState.Returned, false, Answering, Roles.Staff, "Submit")]
    [InlineData(ReportState.Submitted, false, Answering, Roles.Staff, "Withdraw")]
    [InlineData(ReportState.Submitted, false, Answering, Roles.Leader, "Approve SendBack")]
    [InlineData(ReportState.Submitted, false, Answering, Roles.Clerk, "")]
    [InlineData(ReportState.Submitted, false, Answering, "staff leader", "Withdraw Approve SendBack")]
    [InlineData(ReportState.Approved, false, Answering, Roles.Staff, "")]
    [InlineData(ReportState.Approved, false, Answering, Roles.Leader, "SendBack")]
    [InlineData(ReportState.Approved, false, Answering, Roles.Clerk, "SendBack Issue")]
    [InlineData(ReportState.Issued, true, Answering, Roles.Clerk, "")]
    [InlineData(ReportState.Issued, true, Answering, Roles.Province, "")]
    [InlineData(ReportState.Issued, true, Asking, Roles.Province, "Receive Return")]
    [InlineData(ReportState.Issued, true, Asking, Roles.Leader, "")]
    [InlineData(ReportState.Received, true, Asking, Roles.Province, "Return")]
    [InlineData(ReportState.Returned, true, Answering, Roles.Staff, "")]
    [InlineData(ReportState.Returned, true, Asking, Roles.Province, "")]
    [InlineData(ReportState.Superseded, true, Answering, Roles.Clerk, "")]
    [InlineData(ReportState.Superseded, true, Asking, Roles.Province, "")]
    [InlineData(ReportState.Submitted, false, Asking, Roles.Leader, "")]
    [InlineData(ReportState.Submitted, false, 3, Roles.Leader, "")]
    [InlineData(ReportState.Issued, true, 3, Roles.Province, "")]
    public void A_person_is_offered_what_the_round_allows_them_now(ReportState state, bool issued, int agency, string roles, string actions)
    {
        var actor = new ReportActor(7, roles.Split(' '), agency);
        Assert.Equal(actions, string.Join(' ', ReportTransitions.For(Report(state, issued), actor).Select(t => t.Action)));
    }

    [Theory]
    [InlineData(ReportState.Issued, true, true)]
    [InlineData(ReportState.Received, true, true)]
    [InlineData(ReportState.Returned, true, true)]
    [InlineData(ReportState.Superseded, true, false)]
    [InlineData(ReportState.Returned, false, false)]
    [InlineData(ReportState.Approved, false, false)]
    [InlineData(ReportState.Draft, false, false)]
    public void What_was_issued_is_superseded_wherever_it_stands_and_once(ReportState state, bool issued, bool may) =>
        Assert.Equal(may, ReportTransitions.Find(ReportAction.Supersede, Report(state, issued)) is not null);

    [Fact]
    public void An_agency_s_own_report_answers_nobody()
    {
        var own = Report(ReportState.Issued, issued: true, agency: Asking);
        Assert.Empty(ReportTransitions.For(own, new ReportActor(7, [Roles.Province], Asking)));
        Assert.Equal((true, false), (new ReportActor(7, [], Asking).Stands(ReportSide.Answering, own),
            new ReportActor(7, [], Asking).Stands(ReportSide.Asking, own)));
    }

    [Fact]
    public void Sending_back_needs_a_reason_and_nothing_else_does() =>
        Assert.Equal([ReportAction.SendBack, ReportAction.Return],
            ReportTransitions.All.Where(t => t.NeedsReason).Select(t => t.Action).Distinct());

    private static Report Report(ReportState state, bool issued, int agency = Answering)
    {
        var report = new Report
        {
            AgencyId = agency, RequestId = 5, RequesterId = Asking, Symbol = "BC-UBND", Title = "Tình hình", CutoffOn = new(2021, 11, 9),
            Request = new ReportRequest
            {
                RequesterId = Asking, Number = 1, Symbol = "STTTT", IssuedOn = new(2021, 11, 1), Abstract = "",
                ReportTitle = "", CutoffOn = new(2021, 11, 9), DueAt = default
            },
        };
        typeof(Report).GetProperty(nameof(report.State))!.SetValue(report, state);
        typeof(Report).GetProperty(nameof(report.IssuedAt))!.SetValue(
            report, issued ? new DateTime(2021, 11, 10, 9, 0, 0, DateTimeKind.Utc) : null);
        return report;
    }
}
