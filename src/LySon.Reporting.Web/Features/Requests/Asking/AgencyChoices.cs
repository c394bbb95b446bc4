using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>An agency that can be asked.</summary>
public sealed record AgencyChoice(int Id, string Name, AgencyKind Kind);

/// <summary>Whom the own agency can ask: everyone in office except itself and the province above it.</summary>
public sealed class AgencyChoices(ReportingDbContext db, CurrentUser me, TimeProvider time)
{
    /// <summary>In the province's order, districts first.</summary>
    /// <param name="asked">Agencies that are asked already; they stay in the list when they are no longer in office.</param>
    public async Task<IReadOnlyList<AgencyChoice>> AllAsync(IReadOnlyList<int> asked)
    {
        var today = time.Today();
        var agencies = await db.Agencies().AsNoTracking().Include(a => a.Names)
            .Where(a => asked.Contains(a.Id)
                || (a.Id != me.AgencyId && a.Kind != AgencyKind.Province && (a.AbolishedOn == null || a.AbolishedOn > today)))
            .OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync();
        return [.. agencies.OrderByDescending(a => a.Kind).Select(a => new AgencyChoice(a.Id, a.NameOn(today).ShortName, a.Kind))];
    }

    /// <summary>Whether the own agency was given the capability to ask.</summary>
    public Task<bool> MayAskAsync() => db.Agencies().AnyAsync(a => a.Id == me.AgencyId && a.MayRequest);
}
