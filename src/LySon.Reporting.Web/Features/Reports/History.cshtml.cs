using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Reports.Editor;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Reports;

[Authorize(Policies.EditAgency)]
public sealed class HistoryModel(ReportingDbContext db, EditorLoader loader) : EditorPage(loader)
{
    internal IReadOnlyList<HistoryItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync("history")) return NotFound();
        Items = await ReportHistory.OfAsync(db, Editor.Open, RowHistory.ShownMax);
        return Page();
    }
}
