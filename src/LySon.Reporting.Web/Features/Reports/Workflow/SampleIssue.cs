using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>
/// Takes the sample report the way of every report, so that it is issued as 576/BC-UBND of 10 November 2021 with a file and a line in the
/// register.
/// </summary>
internal sealed class SampleIssue(ReportingDbContext db, SampleSteps steps) : ISamplePart
{
    private static readonly DateOnly Day = new(2021, 11, 10);

    /// <summary>It was sent on the afternoon of the day it was due.</summary>
    private static readonly DateTime Afternoon = Vietnamese.ToUtc(Day, new(16, 35));

    public int Year => SampleData.Year;

    public async Task AddAsync()
    {
        var id = await db.Reports().Where(r => r.Agency!.Code == SampleData.District).Select(r => r.Id).SingleAsync();
        await steps.SubmitAsync(id, Afternoon);
        await steps.ApproveAsync(id, Afternoon);
        await steps.IssueAsync(id, Day, Afternoon, number: 576);
    }
}
