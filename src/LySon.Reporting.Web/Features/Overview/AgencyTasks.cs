using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
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
            tasks.AddRange(await DoubtsAsync());
            tasks.AddRange(await RegistrationsAsync());
            tasks.AddRange(await UndatedAsync());
            tasks.AddRange(await AdoptionAsync());
        }
        return [.. tasks.OrderBy(t => t.Due ?? DateTime.MaxValue)];
    }

    /// <summary>Days with many times the usual scans, which go into reports as they are until somebody looks.</summary>
    private async Task<IEnumerable<OverviewTask>> DoubtsAsync()
    {
        var open = await ScanDoubts.Open(db, me.AgencyId).CountAsync();
        return open == 0 ? [] : [new(null, $"Quyết định {open.Grouped()} ngày có lượt quét đáng ngờ", "Đúng là có nhiều khách thì giữ nguyên, không đúng thì đính chính.", "Xem lượt quét", "/scans/doubts")];
    }

    /// <summary>Owners wait for an answer.</summary>
    private async Task<IEnumerable<OverviewTask>> RegistrationsAsync()
    {
        var waiting = await db.VenueRegistrations().CountAsync(r => r.AgencyId == me.AgencyId && r.State == RegistrationState.Waiting);
        return waiting == 0 ? [] : [new(null, $"Duyệt {waiting.Grouped()} đăng ký địa điểm QR", "Chủ địa điểm tự đăng ký, đang chờ.", "Xem đăng ký", "/venues/registrations")];
    }

    /// <summary>Per open request of the agency, and per consolidated report of its own rounds, the one step that this role can take next.</summary>
    private async Task<IEnumerable<OverviewTask>> ReportsAsync()
    {
        var open = await db.Requests().AsNoTracking()
            .Where(r => r.SentAt != null && ((r.ClosedAt == null && r.Addressees.Any(a => a.AgencyId == me.AgencyId))
                || (r.RequesterId == me.AgencyId && db.Reports().Any(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId))))
            .Select(r => new
            {
                Request = r,
                Report = db.Reports().Where(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId).OrderByDescending(p => p.Edition).FirstOrDefault(),
            })
            .ToListAsync();
        return open.Select(o => ReportTask(o.Request, o.Report)).OfType<OverviewTask>();
    }

    private OverviewTask? ReportTask(ReportRequest request, Report? report)
    {
        var letter = request.NumberAndSymbol;
        if (report is null)
            return !me.MayEdit ? null : new(request.DueAt, $"Soạn báo cáo theo Công văn {letter}", "Chưa bắt đầu.", "Soạn báo cáo", $"/requests/{request.Id}");
        var url = $"/reports/{report.Id}";
        return report.State switch
        {
            ReportState.Draft when me.Is(Roles.Staff) => Task($"Soạn báo cáo theo Công văn {letter}", "Dự thảo chưa trình duyệt.", "Soạn tiếp"),
            ReportState.Returned when me.Is(Roles.Staff) && report.IsIssued =>
                Task($"Lập báo cáo thay thế {report.NumberAndSymbol}", "Cơ quan yêu cầu trả lại báo cáo đã phát hành.", "Xem lý do"),
            ReportState.Returned when me.Is(Roles.Staff) => Task($"Sửa báo cáo theo Công văn {letter}", "Báo cáo bị trả lại.", "Xem lý do"),
            ReportState.Submitted when me.Is(Roles.Leader) && report.SubmittedById != me.Id => Task($"Phê duyệt báo cáo theo Công văn {letter}", report.Title, "Xem và phê duyệt"),
            ReportState.Approved when me.Is(Roles.Clerk) => Task($"Cấp số, phát hành báo cáo theo Công văn {letter}", report.Title, "Phát hành", "/issue"),
            _ => null,
        };

        OverviewTask Task(string title, string detail, string action, string page = "") => new(request.DueAt, title, detail, action, url + page);
    }

    private async Task<IEnumerable<OverviewTask>> CountsAsync()
    {
        var today = time.Today();
        var venues = await db.VenueDays().Where(d => d.AgencyId == me.AgencyId && d.Day <= today).SumAsync(d => d.Opened - d.Closed);
        var sources = await db.ScanDays().Where(d => d.AgencyId == me.AgencyId && d.Day == today && d.Reported > 0)
            .GroupBy(d => d.Source).Select(g => g.Sum(d => d.Reported)).ToListAsync();
        // Venues of several sources are in the sum of each, so that only the counts themselves tell them apart.
        var reported = sources.Count <= 1 ? sources.Sum() : await db.ScanCounts()
            .Where(c => c.Venue!.AgencyId == me.AgencyId && c.Day == today && c.Value != null).Select(c => c.VenueId).Distinct().CountAsync();
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
        var undated = db.Directives().AsNoTracking().Where(d => d.AgencyId == me.AgencyId && d.IssuedOn == null);
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
        var latest = await db.Adoptions().AsNoTracking().Where(a => a.AgencyId == me.AgencyId)
            .GroupBy(a => a.ApplicationId).Select(g => g.OrderByDescending(a => a.AsOf).First()).ToListAsync();
        var names = await db.Applications().AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name);
        return latest.Where(a => today.DayNumber - a.AsOf.DayNumber > AdoptionAge.Days).Select(a => new OverviewTask(
            null, $"Cập nhật số liệu cài đặt {names[a.ApplicationId]}",
            $"Lần gần nhất ngày {a.AsOf.OnScreen()}: {a.Installed.Grouped()}/{a.Smartphones.Grouped()} điện thoại thông minh.", "Cập nhật", "/adoption"));
    }
}
