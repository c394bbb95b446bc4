using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Features.Shared.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.SignIns;

/// <summary>What happened at all doors, newest first.</summary>
public sealed class IndexModel(ReportingDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SignInFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<SignInRow> Found { get; private set; } = [];
    internal int Total { get; private set; }

    public async Task OnGetAsync()
    {
        var rows = await Filter.NarrowAsync(db);
        Total = await rows.CountShownAsync();
        Found = await SignInRow.Of(rows).Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
    }
}
