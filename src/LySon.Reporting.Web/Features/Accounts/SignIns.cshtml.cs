using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Features.Shared.SignIns;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts;

/// <summary>Everything that happened at the person's own door in twelve months.</summary>
public sealed class SignInsModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<SignInRow> Found { get; private set; } = [];
    internal int Total { get; private set; }

    public async Task OnGetAsync()
    {
        var mine = db.SignInLog().AsNoTracking().Where(e => e.UserId == me.Id);
        Total = await mine.CountAsync();
        Found = await SignInRow.Of(mine).Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
    }
}
