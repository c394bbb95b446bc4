using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Verification;

/// <summary>Says to anybody who holds a report's code whether the report is genuine and in force. The report itself is not shown.</summary>
[AllowAnonymous]
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
        if (route != code) return LocalRedirect($"/v/{code}");
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

/// <summary>What the public is told of an issued report.</summary>
internal sealed record VerifiedReport(
    string NumberAndSymbol, DateOnly IssuedOn, string Agency, string Title, string Signer, ReportState State, string Sha256, Successor? Successor)
{
    public bool IsInForce => ReportStates.InForce.Contains(State);

    public static async Task<VerifiedReport?> FindAsync(ReportingDbContext db, string code, CancellationToken cancellation)
    {
        var found = await db.IssuedDocuments.AsNoTracking().Where(d => d.Code == code).Select(d => new
        {
            d.ReportId, d.Report!.Number, d.Report.Symbol, d.Report.IssuedOn, d.Report.AgencyId, d.Report.Title, d.Signer, d.Report.State, d.Sha256,
        }).SingleOrDefaultAsync(cancellation);
        if (found is not { Number: { } number, IssuedOn: { } day }) return null;
        var agency = await db.Agencies.AsNoTracking().IgnoreQueryFilters().Include(a => a.Names).SingleAsync(a => a.Id == found.AgencyId, cancellation);
        var successor = await db.IssuedDocuments.AsNoTracking().Where(d => d.Report!.SupersedesId == found.ReportId)
            .Select(d => new { d.Code, d.Report!.Number, d.Report.Symbol }).FirstOrDefaultAsync(cancellation);
        return new(DocumentNumber.Join(number, found.Symbol), day, agency.NameOn(day).Name, found.Title, found.Signer, found.State, found.Sha256,
            successor is { Number: { } next } ? new(successor.Code, DocumentNumber.Join(next, successor.Symbol)) : null);
    }
}

/// <summary>The report that took the place of another.</summary>
internal sealed record Successor(string Code, string NumberAndSymbol);
