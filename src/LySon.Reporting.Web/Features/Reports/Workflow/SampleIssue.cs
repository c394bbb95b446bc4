using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>
/// Takes the sample report the way of every report, so that it is issued as 576/BC-UBND of 10 November 2021 with a file and a line in the
/// register.
/// </summary>
internal sealed class SampleIssue(ReportingDbContext db, ReportOpener opener, OutgoingRegister register, IServiceProvider services)
    : ISamplePart
{
    private const int Number = 576;
    private static readonly DateOnly Day = new(2021, 11, 10);

    /// <summary>It was sent on the afternoon of the day it was due.</summary>
    private static readonly Then Afternoon = new(new(Vietnamese.ToUtc(Day, new(16, 35))));

    public async Task AddAsync()
    {
        var workflow = ActivatorUtilities.CreateInstance<ReportWorkflow>(services, Afternoon);
        var moves = ActivatorUtilities.CreateInstance<ReportMoves>(services, Afternoon, workflow);
        var report = await db.Reports().AsNoTracking().SingleAsync(r => r.Agency!.Code == SampleData.District);
        ReportActor As(string role) => new(0, [role], report.AgencyId);
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await register.ContinueFromAsync(report.AgencyId, OutgoingRegister.TypeOf(report.Symbol), Day.Year, Number - 1);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        Check(await workflow.MoveAsync(new(report.Id, ReportAction.Submit, report.Version), As(Roles.Staff)));
        db.ChangeTracker.Clear();
        var submitted = (await opener.OpenAsync(db.Reports().AsNoTracking(), report.Id))!;
        Check(await moves.ApproveAsync(new(report.Id, ReportAction.Approve, report.Version + 1), As(Roles.Leader),
            ReportContent.Of(submitted).Hash));
        Check(await moves.IssueAsync(new(report.Id, ReportAction.Issue, report.Version + 2), As(Roles.Clerk), Day, Number));
    }

    private static void Check(MoveOutcome outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException(outcome.Refusal);
    }

    /// <summary>A clock that stands at the moment at which it happened.</summary>
    private sealed class Then(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
