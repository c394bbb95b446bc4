using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Links;

/// <summary>A private link for one unit of a round: made, shown once, taken back.</summary>
[Authorize(Policies.AskForReports)]
public sealed class LinkModel(ReportingDbContext db, CurrentUser me, FillLinks links, PublicAddress portal, TimeProvider time) : PageModel
{
    private const string Shown = "FillLink";

    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int Unit { get; set; }

    internal ReportRequest Letter { get; private set; } = null!;
    internal AgencyName Agency { get; private set; } = null!;
    internal FillLink? Newest { get; private set; }
    internal bool IsOpen => Newest?.IsOpen(time.GetUtcNow().UtcDateTime) == true;

    /// <summary>Just made; shown once.</summary>
    internal string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (TempData[Shown] is string token) Address = portal.Find(LinkAddresses.Fill(token))?.ToString() ?? LinkAddresses.Fill(token);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        var (token, refusal) = await links.CreateAsync(Letter, Unit, HttpContext.RequestAborted);
        TempData[Shown] = token;
        return Done(refusal ?? $"Đã tạo đường liên kết cho {Agency.ShortName}.");
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        if (!await FindAsync()) return NotFound();
        await links.RevokeAsync(Id, Unit, HttpContext.RequestAborted);
        return Done("Đã thu hồi đường liên kết.");
    }

    private LocalRedirectResult Done(string sentence) => new Confirmation(sentence).LeadTo(this, LinkAddresses.Of(Id, Unit));

    private async Task<bool> FindAsync()
    {
        var letter = await db.Rounds().AsNoTracking().Include(q => q.Outline).SingleOrDefaultAsync(q => q.Id == Id
            && q.RequesterId == me.AgencyId && q.SentAt != null && q.Addressees.Any(a => a.AgencyId == Unit), HttpContext.RequestAborted);
        if (letter is null) return false;
        Letter = letter;
        Agency = (await db.Agencies().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == Unit)).NameOn(letter.NamesOn);
        Newest = await links.NewestAsync(Id, Unit, HttpContext.RequestAborted);
        return true;
    }
}
