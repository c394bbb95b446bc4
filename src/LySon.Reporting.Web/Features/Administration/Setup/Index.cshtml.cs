using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>The portal's first steps, one by one or by one workbook.</summary>
[RequestSizeLimit(RequestMax), RequestFormLimits(MultipartBodyLengthLimit = RequestMax)]
[TakesLong]
public sealed class IndexModel(ReportingDbContext db, SetupSteps steps, TimeProvider time) : PageModel
{
    /// <summary>Bytes; a little more than the largest file, for the form around it.</summary>
    private const long RequestMax = SetupRun.FileMaxBytes + (1L << 20);

    private const int RunsShown = 10;

    [BindProperty, Display(Name = "Tệp đã điền")]
    public IFormFile? Upload { get; set; }

    internal SetupChecklist Checklist { get; private set; } = null!;
    internal IReadOnlyList<RunLine> Runs { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Checklist = await SetupChecklist.LoadAsync(db, time.Today());
        Runs = await db.SetupRuns().AsNoTracking().OrderByDescending(r => r.Id).Take(RunsShown)
            .Select(r => new RunLine(r.Id, r.FileName, r.State, r.RowsNew, r.RowsChanged, r.CreatedAt, r.ActorName)).ToListAsync();
    }

    /// <summary>The workbook, filled with what the portal has.</summary>
    public async Task<IActionResult> OnGetFileAsync() =>
        File(SetupBook.Write(await steps.StockAsync(HttpContext.RequestAborted)), SetupBook.ContentType, SetupBook.FileName);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload is null) ModelState.AddModelError(nameof(Upload), SetupErrors.FileMissing);
        else
        {
            var (id, error) = await steps.TakeAsync(Upload, HttpContext.RequestAborted);
            if (error is null) return LocalRedirect(AdministrationAddresses.SetupRun(id));
            ModelState.AddModelError(nameof(Upload), error);
        }
        await OnGetAsync();
        return Page();
    }
}

/// <summary>A run without its bytes.</summary>
internal sealed record RunLine(int Id, string FileName, SetupState State, int New, int Changed, DateTime CreatedAt, string ActorName);
