using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>One table of the statistics as a file, about the same as the page of the same query.</summary>
[Authorize(StatisticsSetup.SeeStatistics)]
[TakesLong]
public sealed class ExportModel(ReportingDbContext db, StatisticsReader reader, CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public StatisticsFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string table, string format)
    {
        var below = me.Is(Roles.Province) ? await db.ReportingTo(me.AgencyId).Where(a => a.UsesVenues)
            .Select(a => a.Id).ToListAsync() : null;
        if (Filter.Scope(me, below) is not { } scope) return NotFound();
        if (scope.VenueId is { } id && !await db.Venues().AnyAsync(v => v.Id == id
            && (scope.Among == null ? v.AgencyId == scope.AgencyId : scope.Among.Contains(v.AgencyId)))) return NotFound();
        if (format is not (StatisticsSheet.Csv or StatisticsSheet.Xlsx)) return NotFound();
        var view = await reader.LoadAsync(scope, Filter, null, HttpContext.RequestAborted);
        if (view.Tables.FirstOrDefault(t => t.Key == table) is not { } found) return NotFound();
        var (bytes, type) = await StatisticsSheet.CreateAsync(found, format);
        return File(bytes, type, $"Thong-ke-{found.Key}-{view.Span.From:yyyyMMdd}-{view.Span.To:yyyyMMdd}.{format}");
    }
}
