using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Inspection;

/// <summary>
/// Reads a report's PDF that came by mail: what is inside, and whether the pages show what the data say. The file is never stored.
/// </summary>
[RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
public sealed class IndexModel(ForeignFiles files) : PageModel
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = (SafePdf.LargestFileMb + 1L) << 20;

    [BindProperty, Display(Name = "Tệp PDF"), Required(ErrorMessage = "Chọn tệp PDF của báo cáo.")]
    public IFormFile? Upload { get; set; }

    internal ExaminedReport? Found { get; private set; }

    internal SignatureFindings? Signatures { get; private set; }

    /// <summary>Why the signatures cannot be judged; null when they can.</summary>
    internal string? SignatureRefusal { get; private set; }

    internal string FileName => Path.GetFileName(Upload?.FileName ?? "");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        try
        {
            var found = await files.ExamineAsync(await Upload!.BytesAsync(SafePdf.LargestFileMb << 20, HttpContext.RequestAborted),
                HttpContext.RequestAborted);
            (Found, Signatures, SignatureRefusal) = (found.Report, found.Signatures, found.SignatureRefusal);
            if (found.ReportRefusal is { } refusal) ModelState.AddModelError(nameof(Upload), refusal);
        }
        catch (FileRefusedException refusal)
        {
            ModelState.AddModelError(nameof(Upload), refusal.Message);
        }
        return Page();
    }
}

/// <summary>What was found, in words: the verdict, what it means, and whether it is good news.</summary>
internal sealed record Verdict(string Title, string Meaning, bool IsGood)
{
    public static Verdict Of(ExaminedReport found) => found.Integrity switch
    {
        ReportIntegrity.Intact => new("Tệp nguyên vẹn", "Do phần mềm này lập; từng chữ trên bản in đúng với số liệu bên trong.", true),
        ReportIntegrity.Extended => new("Bản gốc nguyên vẹn, có phần thêm vào sau",
            "Bản in gốc đúng với số liệu bên trong. Phần thêm vào là gì, xem mục Chữ ký số.", true),
        ReportIntegrity.Altered =>
            new("Bản in không khớp số liệu",
            "Tệp đã bị sửa, hoặc được phần mềm khác lưu lại. Đề nghị đơn vị gửi lại tệp tải từ cổng báo cáo.", false),
        _ => new("Không đối chiếu được",
            "Tệp do phiên bản khác của phần mềm lập. Số liệu bên trong đọc được, nhưng không so được với bản in.", false),
    };
}
