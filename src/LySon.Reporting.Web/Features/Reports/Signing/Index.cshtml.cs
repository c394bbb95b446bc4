using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Reports.Signing;

/// <summary>A report's signed files, the newest checked anew each time: what is trusted may have changed since it was kept.</summary>
public sealed class IndexModel(
    ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files, SignedDocuments documents, ForeignFiles readers)
    : SigningPage(db, me, opener, files)
{
    internal SignatureFindings? Found { get; private set; }

    internal string? Refusal { get; private set; }

    /// <summary>Whether the newest file begins with the report as it is now.</summary>
    internal bool IsCurrent { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync(own: false)) return NotFound();
        if (await documents.NewestAsync(Id) is not { } newest) return Page();
        var original = await OriginalAsync();
        IsCurrent = newest.Bytes.AsSpan().StartsWith(original);
        try
        {
            Found = await readers.VerifyAsync(newest.Bytes, IsCurrent ? original.Length : 0, HttpContext.RequestAborted);
        }
        catch (FileRefusedException refusal)
        {
            Refusal = refusal.Message;
        }
        return Page();
    }
}
