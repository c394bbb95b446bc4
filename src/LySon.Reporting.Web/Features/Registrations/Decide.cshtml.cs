using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>One registration: everybody of the agency reads it, staff accept or reject it.</summary>
[Authorize(Policies.ReadAgency)]
public sealed class DecideModel(ReportingDbContext db, RegistrationQueue queue, VenueTwins twins, CurrentUser me) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty, Display(Name = "Lý do từ chối"), DataType(DataType.MultilineText), OfficialText(VenueRegistration.ReasonMaxLength)]
    public string? Reason { get; set; }

    internal VenueRegistration Sent { get; private set; } = null!;

    /// <summary>A venue of the same name that is there already; null without one.</summary>
    internal Venue? Twin { get; private set; }

    internal IReadOnlyList<HistoryItem> Past { get; private set; } = [];
    internal bool MayDecide => me.MayEdit && Sent.State == RegistrationState.Waiting;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? await ShowAsync() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await FindAsync()) return NotFound();
        var venue = await queue.AcceptAsync(Sent, me.Id, HttpContext.RequestAborted);
        if (venue is null) return Back(RegistrationErrors.AlreadyDecided);
        return new Confirmation($"Đã chấp nhận {venue.Name}. Người đăng ký tải được áp phích từ đường dẫn riêng.")
            .LeadTo(this, VenueAddresses.Show(venue.Id));
    }

    public async Task<IActionResult> OnPostRejectAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (!await FindAsync()) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), RegistrationErrors.ReasonMissing);
        if (!ModelState.IsValid) return await ShowAsync();
        var done = await queue.RejectAsync(Sent, Reason!, me.Id, HttpContext.RequestAborted);
        return Back(done ? $"Đã từ chối {Sent.Name}." : RegistrationErrors.AlreadyDecided);
    }

    private async Task<bool> FindAsync()
    {
        var found = await db.VenueRegistrations().Include(r => r.Group).SingleOrDefaultAsync(r => r.Id == Id && r.AgencyId == me.AgencyId);
        Sent = found!;
        return found is not null;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (MayDecide)
            Twin = await twins.FindAsync(new Venue
            {
                AgencyId = Sent.AgencyId, GroupId = Sent.GroupId, Name = Sent.Name,
                OpenedOn = default
            });
        Past = await RowHistory.OfAsync<VenueRegistration>(db, "đăng ký", Id);
        return Page();
    }

    private LocalRedirectResult Back(string sentence) => new Confirmation(sentence).LeadTo(this, RegistrationAddresses.All);
}
