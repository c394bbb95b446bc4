using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Reports.Signing;

/// <summary>
/// Takes a PDF that was signed outside, with a USB token: kept if it is this report's own and nothing but signatures was added.
/// </summary>
[Authorize(ReportsSetup.SignReports), RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
public sealed class UploadModel(
    ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files, SignedDocuments documents, ForeignFiles readers)
    : SigningPage(db, me, opener, files)
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = (SignedDocument.LargestMb + 1L) << 20;

    [BindProperty, Display(Name = "Tệp đã ký"), Required(ErrorMessage = SigningErrors.FileMissing)]
    public IFormFile? Upload { get; set; }

    /// <summary>What was found in a file that was not kept.</summary>
    internal SignatureFindings? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await OpenAsync(own: true) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync(own: true)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await RefusalAsync(await Upload!.BytesAsync(SignedDocument.LargestMb << 20, HttpContext.RequestAborted))
            is not { } refusal) return Done("Đã kiểm tra và lưu tệp đã ký.");
        ModelState.AddModelError(nameof(Upload), refusal);
        return Page();
    }

    private async Task<string?> RefusalAsync(byte[] pdf)
    {
        try
        {
            var original = await OriginalAsync();
            SafePdf.Require(pdf);
            if (!pdf.AsSpan().StartsWith(original)) return SigningErrors.NotThisReport;
            var found = await readers.VerifyAsync(pdf, original.Length, HttpContext.RequestAborted);
            if (found.Verdict is SignatureVerdict.Unsigned) return SigningErrors.Unsigned;
            if (found.Verdict is SignatureVerdict.Valid or SignatureVerdict.Untrusted)
                return await documents.KeepAsync(Report, After, pdf, SignedDocumentOrigin.Uploaded, SignatureWords.Summary(found));
            Found = found;
            return $"{SignatureWords.Title(found)}. {SignatureWords.Meaning(found)}";
        }
        catch (Exception refusal) when (refusal is UnreadablePdfException or FileRefusedException)
        {
            return refusal.Message;
        }
    }
}
