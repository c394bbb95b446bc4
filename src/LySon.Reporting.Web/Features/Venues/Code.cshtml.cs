using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>Another code for a venue whose poster leaked; says first what that means for what hangs there.</summary>
[Authorize(Policies.EditAgency)]
public sealed class CodeModel(ReportingDbContext db, VenueCodes codes, CurrentUser me) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    internal string Name { get; private set; } = "";
    internal DangerousAction Action { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await db.VenueCodes().AsNoTracking().Where(c => c.VenueId == Id && c.Venue!.AgencyId == me.AgencyId
            && c.ReplacedAt == null)
            .Select(c => new { c.Venue!.Name, c.Code }).SingleOrDefaultAsync();
        if (found is null) return NotFound();
        Name = found.Name;
        Action = new(
        [
            $"Mã {VenueCode.OnPaper(found.Code)} ngừng dùng ngay. Ai quét mã cũ thấy thông báo mã đã được thay, và lượt đó không được đếm.",
            "Mọi áp phích, thẻ và mã nhỏ đã in của địa điểm này phải thay bằng bản in mới.",
            "Lượt quét đã đếm được giữ nguyên. Không lấy lại được mã cũ.",
        ], "Đổi mã", VenueAddresses.Show(Id), new Dictionary<string, string> { ["seen"] = found.Code });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? seen)
    {
        if (!await db.Venues().AnyAsync(v => v.Id == Id && v.AgencyId == me.AgencyId)) return NotFound();
        var code = await codes.ReplaceAsync(me.AgencyId, Id, seen ?? "", HttpContext.RequestAborted);
        return new Confirmation(code is null ? VenueErrors.CodeChanged : $"Mã mới là {VenueCode.OnPaper(code)}. In và treo áp phích mới.")
            .LeadTo(this, VenueAddresses.Show(Id));
    }
}
