using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>One application's figures, newest first.</summary>
internal sealed record AdoptionCourse(int ApplicationId, string Name, IReadOnlyList<AdoptionStep> Steps)
{
    /// <summary>Rows of an application while several are shown; its own page shows all.</summary>
    public const int ShortMax = 8;

    public AdoptionStep Latest => Steps[0];
    public AdoptionChart? Chart => AdoptionChart.Of(Steps.Select(s => s.Figure));

    public static async Task<List<AdoptionCourse>> LoadAsync(ReportingDbContext db, int agencyId, int? applicationId)
    {
        var figures = await db.Adoptions().AsNoTracking().Where(a => a.AgencyId == agencyId
            && (applicationId == null || a.ApplicationId == applicationId))
            .Include(a => a.Application).OrderBy(a => a.Application!.Name).ThenBy(a => a.AsOf).ToListAsync();
        return [.. figures.GroupBy(f => f.ApplicationId).Select(g => new AdoptionCourse(
            g.Key, g.First().Application!.Name, AdoptionStep.Of(g)))];
    }
}
