using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>
/// Answers of the round of November 2026: of 96 units 32 have begun, the last of all the island, which people can sign in for; 20 have
/// sent, 4 of them late and 2 of them returned.
/// </summary>
internal sealed class SampleRound(ReportingDbContext db, SampleSteps steps) : ISamplePart
{
    private const int Begun = 32, Submitted = 26, Approved = 22, Issued = 20, Late = 4, Received = 13, Returned = 2;

    public int Year => Sample2026.Year;

    public async Task AddAsync()
    {
        var request = await db.Requests().AsNoTracking().Include(r => r.Addressees).SingleAsync();
        // One in three, and of the last only the island.
        var units = await db.Agencies().Where(a => a.ParentId != null && !a.MayRequest).OrderBy(a => a.Position)
            .Select(a => a.Id).ToListAsync();
        for (var i = 0; i < Begun; i++) await AnswerAsync(request, units[3 * i + 2], i);
    }

    private async Task AnswerAsync(ReportRequest request, int agencyId, int unit)
    {
        // Before the due day, or on the Monday after it.
        var day = unit is >= Issued - Late and < Issued ? new DateOnly(2026, 11, 23) : Sample2026Round.Cutoff.AddDays(2 + unit % 5);
        DateTime At(int hour) => Vietnamese.ToUtc(day, new(hour, 5 + unit));
        var report = await steps.BeginAsync(agencyId, request.Id, At(8));
        Sample2026Round.Write(report, unit);
        await db.SaveChangesAsync();
        if (unit < Submitted) await steps.SubmitAsync(report.Id, At(9));
        if (unit < Approved) await steps.ApproveAsync(report.Id, At(10));
        if (unit < Issued) await steps.IssueAsync(report.Id, day, At(14), 71 + unit * 3);
        if (unit < Received) await steps.ReceiveAsync(report.Id, At(15));
        else if (unit < Received + Returned) await steps.ReturnAsync(report.Id, At(16), "Số máy đã cài VNeID chưa khớp với kỳ trước.");
    }
}
