using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MiniExcelLibs;

namespace LySon.Reporting.Web.Features.Directives;

[TakesLong]
public sealed class IndexModel(ReportingDbContext db, IssuerNames issuers, CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DirectiveFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal DirectivePage Found { get; private set; } = DirectivePage.Empty;
    internal List<string> Issuers { get; private set; } = [];
    internal int Undated { get; private set; }

    public bool MayEdit => me.MayEdit;

    public async Task OnGetAsync()
    {
        Found = await DirectivePage.LoadAsync(db, me.AgencyId, Filter, Listing);
        Issuers = await issuers.AllAsync(me.AgencyId);
        Undated = await DirectivePage.CountUndatedAsync(db, me.AgencyId);
    }

    /// <summary>The rows that the filter shows, all pages of them, as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync()
    {
        var rows = new List<Dictionary<string, object?>>();
        await foreach (var directive in DirectivePage.StreamAsync(db, me.AgencyId, Filter, Listing))
            rows.Add(DirectiveSheet.Row(rows.Count + 1, directive));
        var file = new MemoryStream();
        await file.SaveAsAsync(rows, sheetName: DirectiveSheet.Name);
        file.Position = 0;
        return File(file, DirectiveSheet.ContentType, DirectiveSheet.FileName);
    }
}
