using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>Which parts of the portal the own agency uses; read at most once a request.</summary>
public sealed class OwnModules(ReportingDbContext db, CurrentUser me)
{
    private Agency? own;

    /// <param name="module">Null for what everybody uses.</param>
    public async Task<bool> ShowsAsync(AgencyModule? module)
    {
        if (module is null || me.AgencyId == 0) return true;
        own ??= await db.Agencies().AsNoTracking().SingleAsync(a => a.Id == me.AgencyId);
        return Shows(module, own, me);
    }

    /// <summary>Who asks others looks at their figures, whatever the own agency uses.</summary>
    public static bool Shows(AgencyModule? module, Agency? own, CurrentUser me) =>
        own is null || me.Is(Roles.Province) || own.Uses(module);
}
