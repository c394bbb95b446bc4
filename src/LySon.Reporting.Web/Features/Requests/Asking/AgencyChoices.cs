using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>An agency that can be asked.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="IsUsual">Of the next level below the own one: a new request asks it unless it is taken out.</param>
public sealed record AgencyChoice(int Id, string Name, string Kind, bool IsUsual);

/// <summary>Whom the own agency can ask.</summary>
public sealed class AgencyChoices(ReportingDbContext db, CurrentUser me, TimeProvider time)
{
    /// <summary>By kinds, those of the next level first; within a kind in the customary order.</summary>
    /// <param name="asked">Agencies that are asked already; they stay in the list when they are no longer in office.</param>
    public async Task<IReadOnlyList<AgencyChoice>> AllAsync(IReadOnlyList<int> asked)
    {
        var today = time.Today();
        var able = db.MayBeAskedBy(me.AgencyId).InOffice(today).Select(a => a.Id);
        var agencies = await db.Agencies().AsNoTracking().Include(a => a.Names).Include(a => a.Kind)
            .Where(a => asked.Contains(a.Id) || able.Contains(a.Id)).OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync();
        var own = await db.Agencies().Where(a => a.Id == me.AgencyId).Select(a => a.Kind!.Level).SingleAsync();
        var next = agencies.Select(a => a.Kind!.Level).Where(level => level > own).DefaultIfEmpty().Min();
        return [.. agencies.OrderBy(a => a.Kind!.Level <= own).ThenBy(a => a.Kind!.Level)
            .ThenBy(a => a.Kind!.Position).ThenBy(a => a.KindId)
            .Select(a => new AgencyChoice(a.Id, a.NameOn(today).ShortName, a.Kind!.Name, a.Kind.Level == next))];
    }

    /// <summary>Whether the own agency was given the capability to ask.</summary>
    public Task<bool> MayAskAsync() => db.Agencies().AnyAsync(a => a.Id == me.AgencyId && a.MayRequest);
}
