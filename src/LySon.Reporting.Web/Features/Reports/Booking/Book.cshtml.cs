using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>Enters a PDF that came by mail instead of through the portal, as the answer of the agency that it names.</summary>
[RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
public sealed class BookModel(ReportingDbContext db, CurrentUser me, ReportBooking booking, TimeProvider time) : PageModel
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = (SafePdf.LargestFileMb + 1L) << 20;

    [BindProperty, Display(Name = "Tệp PDF"), Required(ErrorMessage = BookingErrors.FileMissing)]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Ngày nhận"), Required(ErrorMessage = BookingErrors.DayMissing)]
    public DateOnly? ReceivedOn { get; set; }

    internal ReportRequest Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!me.Is(Roles.Province)) return Forbid();
        if (!await FindAsync(id)) return NotFound();
        ReceivedOn = time.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!me.Is(Roles.Province)) return Forbid();
        if (!await FindAsync(id)) return NotFound();
        if (!Letter.IsOpen) ModelState.AddModelError(nameof(Upload), BookingErrors.Closed);
        if (ReceivedOn > time.Today()) ModelState.AddModelError(nameof(ReceivedOn), BookingErrors.DayInFuture);
        if (!ModelState.IsValid) return Page();
        var pdf = await Upload!.BytesAsync(SafePdf.LargestFileMb << 20, HttpContext.RequestAborted);
        var (report, refusal) = await booking.BookAsync(Letter, pdf, ReceivedOn!.Value, HttpContext.RequestAborted);
        if (report is not null) return new Confirmation($"Đã nhập và tiếp nhận {report.TypeName} {report.NumberAndSymbol}.")
            .LeadTo(this, ReportAddresses.Show(report.Id));
        ModelState.AddModelError(nameof(Upload), refusal!);
        return Page();
    }

    private async Task<bool> FindAsync(int id) =>
        (Letter = (await db.Rounds().AsNoTracking().AsSplitQuery().Include(q => q.Outline).Include(q => q.Addressees)
        .SingleOrDefaultAsync(q => q.Id == id && q.RequesterId == me.AgencyId && q.SentAt != null))!) is not null;
}
