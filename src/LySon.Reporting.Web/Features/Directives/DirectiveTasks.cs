using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>Directives whose day is missing.</summary>
internal sealed class DirectiveTasks(ReportingDbContext db, CurrentUser me) : ITaskSource
{
    public async Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation)
    {
        if (!me.MayEdit) return [];
        var undated = db.Directives().AsNoTracking().Where(d => d.AgencyId == me.AgencyId && d.IssuedOn == null);
        var count = await undated.CountAsync(cancellation);
        if (count == 0) return [];
        var first = await undated.OrderByDescending(d => d.Id).FirstAsync(cancellation);
        return
        [
            count == 1
                ? new(null, $"Bổ sung ngày ban hành của văn bản {first.NumberAndSymbol}", "Văn bản chưa có ngày ban hành.",
                    "Bổ sung ngày", DirectiveAddresses.Edit(first.Id) + "#Input_IssuedOn")
                : new(null, $"Bổ sung ngày ban hành của {count.Grouped()} văn bản", $"Trong đó có văn bản {first.NumberAndSymbol}.",
                    "Bổ sung ngày", DirectiveAddresses.All + "?undated=true"),
        ];
    }
}
