using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Requests.Board;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>A request: for who sent it the board of the round, for who is asked what is wanted and the own answer.</summary>
public sealed class DetailsModel(ReportingDbContext db, CurrentUser me, BoardLoader boards, CollectingBelow collecting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    /// <summary>The report of which the reason of a return is being written.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public int? Returning { get; set; }

    /// <summary>The agency for which a reminder is to be copied.</summary>
    [BindProperty(SupportsGet = true, Name = "note")]
    public int? Noting { get; set; }

    /// <summary>For the requester of a round that was sent.</summary>
    internal BoardView? Board { get; private set; }
    internal ReportRequest Letter { get; private set; } = null!;
    internal AgencyName Requester => Letter.Requester!.NameOn(Letter.NamesOn);
    internal IReadOnlyList<Addressee> Addressees { get; private set; } = [];
    internal Addressee? Own => Addressees.FirstOrDefault(a => a.AgencyId == me.AgencyId);

    /// <summary>Who sent the letter follows the answers; who received it sees the own one.</summary>
    public bool IsRequester => Letter.RequesterId == me.AgencyId;
    public bool MayEdit => me.MayEdit;

    /// <summary>The round by which the own agency collects for this request; null while there is none.</summary>
    internal ReportRequest? Below { get; private set; }

    /// <summary>Whether the person may begin one.</summary>
    internal bool MayCollect { get; private set; }

    /// <summary>For the requester: the letter that this round collects for.</summary>
    internal ReportRequest? Above { get; private set; }

    /// <summary>Who writes reports may keep the outline as a template.</summary>
    public bool MayKeep => me.MayWriteReports;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var letter = await db.Seen(me).AsNoTracking().AsSplitQuery()
            .Include(q => q.Requester!.Names).Include(q => q.Outline)
            .SingleOrDefaultAsync(q => q.Id == id);
        if (letter is null) return NotFound();
        Letter = letter;
        if (IsRequester && letter.SentAt is not null) Board = await boards.LoadAsync(letter, Filter, Listing, Returning, Noting);
        else Addressees = await AddresseesAsync(letter);
        if (IsRequester && letter.AboveId is { } above)
            Above = await db.Seen(me).AsNoTracking().SingleOrDefaultAsync(q => q.Id == above);
        if (Own is null) return Page();
        Below = await collecting.FindAsync(me.AgencyId, id);
        MayCollect = Below is null && letter.IsOpen && me.Is(Roles.Province) && CollectingBelow.Tables(letter).Any()
            && await collecting.MayAsync(me.AgencyId);
        return Page();
    }

    private async Task<IReadOnlyList<Addressee>> AddresseesAsync(ReportRequest letter)
    {
        var agencies = await db.Agencies().AsNoTracking().Include(a => a.Names)
            .Where(a => db.Set<RequestAddressee>().Any(asked => asked.RequestId == letter.Id && asked.AgencyId == a.Id))
            .OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync();
        var answers = await db.Reports().AsNoTracking()
            .Where(r => r.RequestId == letter.Id && r.AgencyId == me.AgencyId)
            .GroupBy(r => r.AgencyId).Select(g => g.OrderByDescending(r => r.Edition).First()).ToDictionaryAsync(r => r.AgencyId);
        return
        [
            .. agencies.Select(a =>
            {
                var answer = answers.GetValueOrDefault(a.Id);
                return new Addressee(a.Id, a.NameOn(letter.NamesOn).ShortName, answer);
            }),
        ];
    }
}

/// <param name="Answer">The report that answers, as far as the reader may see it.</param>
internal sealed record Addressee(int AgencyId, string Name, Report? Answer);
