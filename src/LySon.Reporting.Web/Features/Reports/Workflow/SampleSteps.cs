using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>Takes reports of the samples the way of every report, each step at the moment at which it happened.</summary>
internal sealed class SampleSteps(ReportingDbContext db, ReportOpener opener, OutgoingRegister register, IServiceProvider services)
{
    /// <summary>The report of an agency, begun from the request.</summary>
    public async Task<Report> BeginAsync(int agencyId, int requestId, DateTime at) =>
        await ActivatorUtilities.CreateInstance<ReportStart>(services, new Then(at)).BeginAsync(agencyId, requestId)
            ?? throw new InvalidOperationException("The sample's request does not ask this agency.");

    public async Task SubmitAsync(int id, DateTime at) => await MoveAsync(id, ReportAction.Submit, at, Roles.Staff);

    public async Task ApproveAsync(int id, DateTime at)
    {
        var report = await FindAsync(id);
        var seen = (await opener.OpenAsync(db.Reports().AsNoTracking(), id))!;
        Check(await Moves(at).ApproveAsync(new(id, ReportAction.Approve, report.Version), Actor(report.AgencyId, Roles.Leader),
            ReportContent.Of(seen).Hash));
    }

    /// <summary>On the day of the moment, by the register.</summary>
    public async Task IssueAsync(int id, DateOnly day, DateTime at, int number)
    {
        var report = await FindAsync(id);
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await register.ContinueFromAsync(report.AgencyId, OutgoingRegister.TypeOf(report.Symbol), day.Year, number - 1);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        Check(await Moves(at).IssueAsync(new(id, ReportAction.Issue, report.Version), Actor(report.AgencyId, Roles.Clerk), day, number));
    }

    public Task ReceiveAsync(int id, DateTime at) => MoveAsync(id, ReportAction.Receive, at, Roles.Province);

    public Task ReturnAsync(int id, DateTime at, string reason) => MoveAsync(id, ReportAction.Return, at, Roles.Province, reason);

    private async Task MoveAsync(int id, ReportAction action, DateTime at, string role, string reason = "")
    {
        var report = await FindAsync(id);
        Check(await Workflow(at).MoveAsync(new(id, action, report.Version, reason),
            Actor(role == Roles.Province ? report.RequesterId : report.AgencyId, role)));
    }

    private Task<Report> FindAsync(int id)
    {
        db.ChangeTracker.Clear();
        return db.Reports().AsNoTracking().SingleAsync(r => r.Id == id);
    }

    private ReportWorkflow Workflow(DateTime at) => ActivatorUtilities.CreateInstance<ReportWorkflow>(services, new Then(at));

    private ReportMoves Moves(DateTime at) => ActivatorUtilities.CreateInstance<ReportMoves>(services, new Then(at), Workflow(at));

    private static ReportActor Actor(int agencyId, string role) => new(0, [role], agencyId);

    private static void Check(MoveOutcome outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException(outcome.Refusal);
    }

    /// <summary>A clock that stands at the moment at which it happened.</summary>
    private sealed class Then(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at);
    }
}
