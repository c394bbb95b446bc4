using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>
/// Enters a report that came by mail or on paper. The portal's own PDF says itself whose it is and what stands in it; of anything else the
/// facts are typed here and the figures in the round's grid.
/// </summary>
[RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
public sealed class BookModel(
    ReportingDbContext db, CurrentUser me, ReportBooking booking, OutsideReports outside, TimeProvider time) : PageModel
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = (SafePdf.LargestFileMb + 1L) << 20;

    [BindProperty, Display(Name = "Tệp báo cáo")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Ngày nhận"), Required(ErrorMessage = BookingErrors.DayMissing)]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty(SupportsGet = true, Name = "agency"), Display(Name = "Đơn vị")]
    public int? AgencyId { get; set; }

    [BindProperty]
    public PaperFacts Facts { get; set; } = new();

    internal ReportRequest Letter { get; private set; } = null!;
    internal IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!me.Is(Roles.Province)) return Forbid();
        if (!await FindAsync(id)) return NotFound();
        ReceivedOn = time.Today();
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!me.Is(Roles.Province)) return Forbid();
        if (!await FindAsync(id)) return NotFound();
        if (!Letter.IsOpen) ModelState.AddModelError(nameof(Upload), OutsideErrors.Closed);
        if (ReceivedOn > time.Today()) ModelState.AddModelError(nameof(ReceivedOn), BookingErrors.DayInFuture);
        if (Upload is null && string.IsNullOrWhiteSpace(Facts.Note)) ModelState.AddModelError(nameof(Upload), BookingErrors.FileMissing);
        if (!ModelState.IsValid) return Page();
        var bytes = Upload is null ? [] : await Upload.BytesAsync(SafePdf.LargestFileMb << 20, HttpContext.RequestAborted);
        var (report, refusal) = IsPdf(bytes) ? await booking.BookAsync(Letter, bytes, ReceivedOn!.Value, HttpContext.RequestAborted)
            : (null, null);
        if (report is not null) return new Confirmation($"Đã nhập và tiếp nhận {report.TypeName} {report.NumberAndSymbol}.")
            .LeadTo(this, ReportAddresses.Show(report.Id));
        if (refusal is null) return await TakeInAsync(bytes);
        ModelState.AddModelError(nameof(Upload), refusal);
        return Page();
    }

    private bool IsPdf(byte[] bytes) => Upload is not null
        && (Upload.FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || bytes.AsSpan().StartsWith("%PDF-"u8));

    /// <summary>Whatever is no PDF of the portal's.</summary>
    private async Task<IActionResult> TakeInAsync(byte[] bytes)
    {
        SentFile? file = null;
        if (Upload is not null)
        {
            var (kind, refused) = RequestFileKind.Of(Upload.KeptName(), bytes);
            if (kind is null) ModelState.AddModelError(nameof(Upload), refused!);
            else file = new(Upload.KeptName(), kind.Type, bytes);
        }
        if (AgencyId is null) ModelState.AddModelError("agency", OutsideErrors.NotAsked);
        Facts.Check(ReceivedOn!.Value, ModelState);
        if (!ModelState.IsValid) return Page();
        var (report, refusal) = await outside.TakeInAsync(
            Letter, Facts.ToAnswer(AgencyId!.Value, booking.ReceivedAt(ReceivedOn.Value), file), HttpContext.RequestAborted);
        if (report is not null) return new Confirmation($"Đã nhập {report.TypeName} {report.Called}. Nhập số liệu của đơn vị vào bảng.")
            .LeadTo(this, $"{RequestAddresses.Grid(Letter.Id)}?unit={AgencyId}");
        ModelState.AddModelError(nameof(Upload), refusal!);
        return Page();
    }

    private async Task<bool> FindAsync(int id)
    {
        Letter = (await db.Rounds().AsNoTracking().AsSplitQuery().Include(q => q.Outline).Include(q => q.Addressees)
            .SingleOrDefaultAsync(q => q.Id == id && q.RequesterId == me.AgencyId && q.SentAt != null))!;
        if (Letter is null) return false;
        var names = await db.AgencyNames().Where(n => db.Set<RequestAddressee>().Any(a => a.RequestId == id && a.AgencyId == n.AgencyId))
            .OnDayAsync(Letter.NamesOn);
        Agencies = [.. (await RoundAnswers.OfAsync(db, id)).Where(a => !a.IsSent)
            .Select(a => new SelectListItem(names[a.AgencyId].ShortName, $"{a.AgencyId}"))];
        return true;
    }
}
