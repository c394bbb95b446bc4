using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Signing;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Reports.Signing;

/// <summary>
/// Signs the newest signed file of the report, or the report itself where there is none, with a certificate that somebody brings.
/// </summary>
[Authorize(ReportsSetup.SignReports), RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
public sealed class SignModel(ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files, SignedDocuments documents,
    PortalSigning signing, ForeignFiles readers)
    : SigningPage(db, me, opener, files)
{
    /// <summary>Bytes: a picture, a certificate, and the form around them.</summary>
    private const long RequestMax = (PngImage.LargestKb + SigningIdentity.LargestFileKb + 64L) << 10;

    [BindProperty]
    public SignInput Input { get; set; } = new();

    public bool HasOwnCertificate => signing.HasCertificateOf(Report.Agency!.Code);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync(own: true)) return NotFound();
        // A leader signs, a clerk has the seal.
        Input.Role = User.IsInRole(Roles.Clerk) ? SignatureRole.Agency : SignatureRole.Person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync(own: true)) return NotFound();
        var picture = await Input.PictureAsync(readers, ModelState, HttpContext.RequestAborted);
        using var identity = await Input.IdentityAsync(signing, Report.Agency!.Code, ModelState, HttpContext.RequestAborted);
        if (!Report.IsIssued) ModelState.AddModelError("", SigningErrors.Draft);
        if (!ModelState.IsValid || identity is null) return Page();
        try
        {
            var signed = await readers.SignAsync(await ToSignAsync(), picture, Input.Role!.Value, identity, HttpContext.RequestAborted);
            var summary = SignatureWords.Summary(await readers.VerifyAsync(signed, (await OriginalAsync()).Length,
                HttpContext.RequestAborted));
            if (await documents.KeepAsync(Report, After, signed, SignedDocumentOrigin.Signed, summary) is not { } refusal)
                return Done("Đã ký và lưu tệp.");
            ModelState.AddModelError("", refusal);
        }
        catch (Exception refusal) when (refusal is SigningRefusedException or FileRefusedException)
        {
            ModelState.AddModelError("", refusal.Message);
        }
        return Page();
    }

    /// <summary>What was signed before the report changed is left as it is; the report as it is now is signed anew.</summary>
    private async Task<byte[]> ToSignAsync()
    {
        var current = await OriginalAsync();
        var newest = await documents.NewestAsync(Id, HttpContext.RequestAborted);
        return newest is not null && newest.Bytes.AsSpan().StartsWith(current) ? newest.Bytes : current;
    }
}
