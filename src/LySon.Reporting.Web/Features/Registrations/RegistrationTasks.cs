using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>Owners who wait for an answer.</summary>
internal sealed class RegistrationTasks(ReportingDbContext db, CurrentUser me) : ITaskSource
{
    public AgencyModule? Module => AgencyModule.Venues;

    public async Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation)
    {
        if (!me.MayEdit) return [];
        var waiting = await db.VenueRegistrations().CountAsync(
            r => r.AgencyId == me.AgencyId && r.State == RegistrationState.Waiting, cancellation);
        return waiting == 0 ? []
            : [new(null, $"Duyệt {waiting.Grouped()} đăng ký địa điểm QR", "Chủ địa điểm tự đăng ký, đang chờ.", "Xem đăng ký",
            RegistrationAddresses.All) { Rank = TaskRank.People }];
    }
}
