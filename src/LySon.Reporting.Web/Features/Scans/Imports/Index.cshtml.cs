using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>Counts kept elsewhere: bring a file, and see what was taken over before.</summary>
[Authorize(Policies.ReadAgency), RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
[TakesLong]
public sealed class IndexModel(ReportingDbContext db, ImportSteps steps, CurrentUser me) : PageModel
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = ScanImport.FileMaxBytes + (1L << 20);

    [BindProperty, Display(Name = "Tệp lượt quét")]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<ImportLine> Found { get; private set; } = [];
    public int Total { get; private set; }
    public bool MayEdit => me.MayEdit;

    public async Task OnGetAsync()
    {
        var mine = db.ScanImports().AsNoTracking().Where(i => i.AgencyId == me.AgencyId);
        Total = await mine.CountAsync();
        Found = await mine.OrderByDescending(i => i.Id).Skip(Listing.Skip(Total)).Take(Listing.Take)
            .Select(i => new ImportLine(i.Id, i.FileName, i.BatchKey, i.State, i.Rows, i.Total, i.CreatedAt, i.ActorName)).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!me.MayEdit) return Forbid();
        if (Upload is null) ModelState.AddModelError(nameof(Upload), ImportErrors.FileMissing);
        else
        {
            var (id, error) = await steps.TakeAsync(me.AgencyId, Upload, HttpContext.RequestAborted);
            if (error is null) return LocalRedirect(ScanAddresses.Import(id));
            ModelState.AddModelError(nameof(Upload), error);
        }
        await OnGetAsync();
        return Page();
    }
}

/// <summary>An import without its bytes.</summary>
internal sealed record ImportLine(
    int Id, string FileName, string? BatchKey, ImportState State, int Rows, long Total, DateTime CreatedAt, string ActorName)
{
    public string Title => ImportWords.Title(FileName, BatchKey);
}
