using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Outside;

public static class PaperArrangement
{
    /// <summary>An answer on paper, without file and figures.</summary>
    public static async Task<int> PaperAsync(this ReportingTestApp app, string agencyCode)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == agencyCode);
        var letter = await scope.Db.Requests().AsNoTracking().SingleAsync(q => q.Id == 1);
        var (report, refusal) = await scope.Get<OutsideReports>().TakeInAsync(letter,
            new(agency.Id, ReportSource.Paper, app.Clock.GetUtcNow().UtcDateTime) { Note = "Đọc qua điện thoại" });
        return report?.Id ?? throw new InvalidOperationException(refusal);
    }
}
