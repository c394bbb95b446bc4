using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>The last look at a draft, with everything that keeps it from being sent, and the button that sends it.</summary>
[Authorize(Policies.AskForReports)]
[TakesLong]
public sealed class SendModel(ReportingDbContext db, RequestSteps steps, RequestFiles files, CurrentUser me, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>What the sender saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    internal ReportRequest Letter { get; private set; } = null!;
    internal IReadOnlyList<RequestCheck> Blocking { get; private set; } = [];
    internal IReadOnlyList<string> Agencies { get; private set; } = [];
    internal int Files { get; private set; }
    internal string? Refusal { get; private set; }

    /// <summary>When the next round goes out by itself (UTC); null when it does not repeat.</summary>
    internal DateTime? NextAt { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync()) return NotFound();
        return Letter.SentAt is null ? Page() : LocalRedirect(RequestAddresses.Show(Id));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync()) return NotFound();
        Refusal = Letter.Version == Version ? await steps.SendAsync(Letter) : RequestErrors.Moved;
        if (Refusal is not null) return Page();
        return new Confirmation($"Đã gửi yêu cầu đến {Agencies.Count.Grouped()} đơn vị.").LeadTo(this, RequestAddresses.Show(Id));
    }

    private async Task<bool> OpenAsync()
    {
        var letter = await db.Own(me).AsNoTracking().AsSplitQuery().Include(q => q.Outline).Include(q => q.Addressees)
            .SingleOrDefaultAsync(q => q.Id == Id);
        if (letter is null) return false;
        Letter = letter;
        NextAt = NextRound.SendAt(letter.Repeats, letter.SendAt ?? time.GetUtcNow().UtcDateTime, await db.CalendarAsync());
        Blocking = RequestChecks.Of(letter, time.GetUtcNow().UtcDateTime);
        Agencies = await RequestAmendment.NamesAsync(db, [.. letter.Addressees.Select(a => a.AgencyId)], letter.NamesOn);
        Files = (await files.OfAsync(Id)).Count;
        return true;
    }
}
