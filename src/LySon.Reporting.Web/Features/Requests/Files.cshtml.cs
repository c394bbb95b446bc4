using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>The files that go with the letter: taken one at a time, known by their content.</summary>
[Authorize(Policies.AskForReports), RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
public sealed class FilesModel(ReportingDbContext db, RequestFiles files, CurrentUser me) : PageModel
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = RequestFile.SizeMax + (1L << 20);

    [FromRoute]
    public int Id { get; set; }

    [BindProperty, Display(Name = "Tệp kèm theo")]
    public IFormFile? Upload { get; set; }

    internal ReportRequest Letter { get; private set; } = null!;
    internal IReadOnlyList<FileLine> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await OpenAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync()) return NotFound();
        if (Upload is null) ModelState.AddModelError(nameof(Upload), RequestErrors.FileMissing);
        else if (await files.AddAsync(Letter, Upload, HttpContext.RequestAborted) is { } refusal) ModelState
            .AddModelError(nameof(Upload), refusal);
        return ModelState.IsValid ? Done("Đã thêm tệp kèm theo.") : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int file)
    {
        if (!await OpenAsync()) return NotFound();
        ModelState.Clear();
        if (await files.RemoveAsync(Letter, file) is not { } refusal) return Done("Đã bỏ tệp.");
        ModelState.AddModelError("", refusal);
        return Page();
    }

    private LocalRedirectResult Done(string sentence) => new Confirmation(sentence).LeadTo(this, RequestAddresses.Files(Id));

    private async Task<bool> OpenAsync()
    {
        var letter = await db.Own(me).AsNoTracking().Include(q => q.Addressees).SingleOrDefaultAsync(q => q.Id == Id);
        if (letter is null) return false;
        Letter = letter;
        Files = await files.OfAsync(Id);
        return true;
    }
}
