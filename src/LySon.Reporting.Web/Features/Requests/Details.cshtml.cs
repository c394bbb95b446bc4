using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

public sealed class DetailsModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    internal ReportRequest Letter { get; private set; } = null!;
    internal AgencyName Requester => Letter.Requester!.NameOn(Letter.IssuedOn);
    internal IReadOnlyList<Addressee> Addressees { get; private set; } = [];
    internal Addressee? Own => Addressees.FirstOrDefault(a => a.AgencyId == me.AgencyId);

    /// <summary>Who sent the letter follows the answers; who received it sees the own one.</summary>
    public bool IsRequester => Letter.RequesterId == me.AgencyId;
    public bool MayEdit => me.MayEdit;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var letter = await db.Seen(me).AsNoTracking().AsSplitQuery()
            .Include(q => q.Requester!.Names).Include(q => q.Outline).Include(q => q.Addressees)
            .SingleOrDefaultAsync(q => q.Id == id);
        if (letter is null) return NotFound();
        Letter = letter;
        Addressees = await AddresseesAsync(letter);
        return Page();
    }

    private async Task<IReadOnlyList<Addressee>> AddresseesAsync(ReportRequest letter)
    {
        var ids = letter.Addressees.Select(a => a.AgencyId).ToList();
        var agencies = await db.Agencies.AsNoTracking().Include(a => a.Names).Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync();
        var answers = await db.Reports.AsNoTracking()
            .Where(r => r.RequestId == letter.Id && (r.AgencyId == me.AgencyId || r.IssuedAt != null))
            .GroupBy(r => r.AgencyId).Select(g => g.OrderByDescending(r => r.Edition).First()).ToDictionaryAsync(r => r.AgencyId);
        return
        [
            .. agencies.Select(a =>
            {
                var answer = a.Id == me.AgencyId || letter.RequesterId == me.AgencyId ? answers.GetValueOrDefault(a.Id) : null;
                return new Addressee(a.Id, a.NameOn(letter.IssuedOn).ShortName, answer?.Id, answer?.NumberAndSymbol, answer?.IssuedOn);
            }),
        ];
    }
}

/// <param name="ReportId">The report that answers, as far as the reader may see it.</param>
internal sealed record Addressee(int AgencyId, string Name, int? ReportId, string? Number, DateOnly? IssuedOn);
