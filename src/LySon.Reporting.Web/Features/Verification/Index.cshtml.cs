using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Verification;

/// <summary>Says to anybody who holds a report's code whether the report is genuine and in force. The report itself is not shown.</summary>
[AllowAnonymous, Findable]
public sealed class IndexModel(ReportingDbContext db) : PageModel
{
    private const int TypedMaxLength = 30;
    private const string Mistyped = "Mã này không đúng. So lại từng ký tự với mã được cung cấp rồi nhập lại.";
    private const string Unknown = "Không có báo cáo nào mang mã này. So lại mã rồi nhập lại, hoặc liên hệ cơ quan ban hành.";

    internal VerifiedReport? Found { get; private set; }
    internal string? Refusal { get; private set; }
    internal string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "code")] string? route, [FromQuery(Name = "code")] string? typed)
    {
        var asked = route ?? typed;
        if (asked is null) return Page();
        Typed = asked.Cut(TypedMaxLength);
        // A code that was mistyped or made up never reaches the database.
        if (!ShortCode.TryRead(asked, IssuedDocument.CodeLength, out var code)) return Refuse(Mistyped);
        if (route != code) return LocalRedirect(VerificationAddresses.Show(code));
        Found = await VerifiedReport.FindAsync(db, code, HttpContext.RequestAborted);
        return Found is null ? Refuse(Unknown) : Page();
    }

    private PageResult Refuse(string sentence)
    {
        Refusal = sentence;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
