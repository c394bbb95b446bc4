using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>What waits for the people of a district, by role.</summary>
internal sealed class AgencyTasks(ReportingDbContext db, CurrentUser me, TimeProvider time)
{
    /// <summary>Adoption figures older than this are asked for again.</summary>
    private static readonly TimeSpan AdoptionAge = TimeSpan.FromDays(14);

    private static readonly TimeOnly CountsDue = new(17, 0);

    public async Task<IReadOnlyList<OverviewTask>> LoadAsync()
    {
        var tasks = new List<OverviewTask>();
        tasks.AddRange(await ReportsAsync());
        if (me.MayEdit)
        {
            tasks.AddRange(await CountsAsync());
            tasks.AddRange(await UndatedAsync());
            tasks.AddRange(await AdoptionAsync());
        }
        return [.. tasks.OrderBy(t => t.Due ?? DateTime.MaxValue)];
    }

    private async Task<IEnumerable<OverviewTask>> ReportsAsync()
    {
        var open = await db.Requests.AsNoTracking()
            .Where(r => r.Addressees.Any(a => a.AgencyId == me.AgencyId))
            .Select(r => new
            {
                Request = r,
                Report = db.Reports.Where(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId)
                    .Select(p => new { p.Id, Done = p.Number != null && p.IssuedOn != null }).FirstOrDefault(),
            })
            .Where(r => r.Report == null || !r.Report.Done)
            .ToListAsync();
        return open.Where(o => me.MayEdit || o.Report is not null).Select(o =>
        {
            var letter = DocumentNumber.Join(o.Request.Number, o.Request.Symbol);
            var url = o.Report is null ? $"/requests/{o.Request.Id}" : $"/reports/{o.Report.Id}";
            var (title, detail, action) = (me.Role, o.Report) switch
            {
                (Roles.Clerk, _) => ($"Cấp số báo cáo theo Công văn {letter}", "Dự thảo chưa có số và ngày ban hành.", "Cấp số"),
                (Roles.Leader, _) => ($"Xem dự thảo báo cáo theo Công văn {letter}", "Dự thảo chưa được cấp số.", "Xem dự thảo"),
                (_, null) => ($"Soạn báo cáo theo Công văn {letter}", "Chưa bắt đầu.", "Soạn báo cáo"),
                _ => ($"Soạn báo cáo theo Công văn {letter}", "Dự thảo chưa có số và ngày ban hành.", "Soạn tiếp"),
            };
            return new OverviewTask(o.Request.DueAt, title, detail, action, url);
        });
    }

    private async Task<IEnumerable<OverviewTask>> CountsAsync()
    {
        var today = time.Today();
        var venues = await db.Venues.CountAsync(v => v.AgencyId == me.AgencyId && v.OpenedOn <= today && (v.ClosedOn == null || v.ClosedOn > today));
        var reported = await db.ScanCounts.Where(c => c.Venue!.AgencyId == me.AgencyId && c.Day == today && c.Value != null)
            .Select(c => c.VenueId).Distinct().CountAsync();
        if (venues == 0 || reported >= venues) return [];
        return
        [
            new(Vietnamese.ToUtc(today, CountsDue), $"Nhập lượt quét ngày {today.OnScreen()}",
                $"{reported.Grouped()}/{venues.Grouped()} địa điểm đã có số liệu, {(venues - reported).Grouped()} địa điểm chưa báo cáo.",
                "Nhập lượt quét", "/scans"),
        ];
    }

    private async Task<IEnumerable<OverviewTask>> UndatedAsync()
    {
        var undated = db.Directives.AsNoTracking().Where(d => d.AgencyId == me.AgencyId && d.IssuedOn == null);
        var count = await undated.CountAsync();
        if (count == 0) return [];
        var first = await undated.OrderByDescending(d => d.Id).FirstAsync();
        return
        [
            count == 1
                ? new(null, $"Bổ sung ngày ban hành của văn bản {first.NumberAndSymbol}", "Văn bản chưa có ngày ban hành.",
                    "Bổ sung ngày", $"/directives/{first.Id}/edit#Input_IssuedOn")
                : new(null, $"Bổ sung ngày ban hành của {count.Grouped()} văn bản", $"Trong đó có văn bản {first.NumberAndSymbol}.",
                    "Bổ sung ngày", "/directives?undated=true"),
        ];
    }

    private async Task<IEnumerable<OverviewTask>> AdoptionAsync()
    {
        var today = time.Today();
        var latest = await db.Adoptions.AsNoTracking().Where(a => a.AgencyId == me.AgencyId)
            .GroupBy(a => a.ApplicationId).Select(g => g.OrderByDescending(a => a.AsOf).First()).ToListAsync();
        var names = await db.Applications.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name);
        return latest.Where(a => today.DayNumber - a.AsOf.DayNumber > AdoptionAge.Days).Select(a => new OverviewTask(
            null, $"Cập nhật số liệu cài đặt {names[a.ApplicationId]}",
            $"Lần gần nhất ngày {a.AsOf.OnScreen()}: {a.Installed.Grouped()}/{a.Smartphones.Grouped()} điện thoại thông minh.", "Cập nhật", "/adoption"));
    }
}
