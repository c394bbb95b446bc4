using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>Figures that have become old.</summary>
internal sealed class AdoptionTasks(ReportingDbContext db, CurrentUser me, TimeProvider time) : ITaskSource
{
    public AgencyModule? Module => AgencyModule.Adoption;

    /// <summary>Figures older than this are asked for again.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(14);

    public async Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation)
    {
        if (!me.MayEdit) return [];
        var today = time.Today();
        var latest = await db.Adoptions().AsNoTracking()
            .Where(a => a.AgencyId == me.AgencyId && (a.Application!.EndedOn == null || a.Application.EndedOn > today))
            .GroupBy(a => a.ApplicationId).Select(g => g.OrderByDescending(a => a.AsOf).First()).ToListAsync(cancellation);
        var names = await db.Applications().AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        return latest.Where(a => today.DayNumber - a.AsOf.DayNumber > Age.Days).Select(a => new OverviewTask(
            null, $"Cập nhật số liệu cài đặt {names[a.ApplicationId]}",
            $"Lần gần nhất ngày {a.AsOf.OnScreen()}: {a.Installed.Grouped()}/{a.Smartphones.Grouped()} điện thoại thông minh.", "Cập nhật",
            AdoptionAddresses.All));
    }
}
