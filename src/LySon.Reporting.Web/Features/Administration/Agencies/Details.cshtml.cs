using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

public sealed class DetailsModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    internal Agency Agency { get; private set; } = null!;
    internal IReadOnlyList<Signatory> Signatories { get; private set; } = [];
    internal IReadOnlyList<HistoryItem> History { get; private set; } = [];
    internal string? Successor { get; private set; }
    internal AgencyName Current => Agency.NameOn(time.Today());

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).Include(a => a.Kind)
            .SingleOrDefaultAsync(a => a.Id == id);
        if (agency is null) return NotFound();
        Agency = agency;
        if (agency.SuccessorId is { } next)
            Successor = (await db.Agencies().AsNoTracking().Include(a => a.Names).SingleOrDefaultAsync(a => a.Id == next))?.NameOn(
                time.Today()).ShortName;
        Signatories = await db.Signatories().AsNoTracking().Where(s => s.AgencyId == id).OrderByDescending(s => s.ValidFrom).ToListAsync();
        var own = await RowHistory.OfAsync<Agency>(db, "đơn vị", id);
        var names = await RowHistory.OfAsync<AgencyName>(db, "tên cơ quan", [.. agency.Names.Select(n => n.Id)]);
        var signers = await RowHistory.OfAsync<Signatory>(db, "người ký", [.. Signatories.Select(s => s.Id)]);
        History = [.. own.Concat(names).Concat(signers).OrderByDescending(h => h.At)];
        return Page();
    }
}
