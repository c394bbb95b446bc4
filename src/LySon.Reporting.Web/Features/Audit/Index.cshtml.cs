using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Audit;

/// <summary>Everything that was ever saved, by whom and when, newest first, and whether it is still all there.</summary>
[Authorize(Policies.Administer)]
[TakesLong]
public sealed class IndexModel(ReportingDbContext db, AuditVerifier verifier) : PageModel
{
    public const int FieldsMax = 4;
    private const int ShortMax = 80;

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<Change> Found { get; private set; } = [];
    public int Total { get; private set; }

    /// <summary>Null until one asks for it.</summary>
    internal AuditReport? Verified { get; private set; }

    public async Task OnGetAsync()
    {
        var rows = await Filter.NarrowAsync(db);
        Total = await rows.CountShownAsync();
        Found = await rows.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip(Listing.Skip(Total)).Take(Listing.Take)
            .ToListAsync();
    }

    public async Task OnPostVerifyAsync()
    {
        Verified = await verifier.VerifyAsync(cancellation: HttpContext.RequestAborted);
        await OnGetAsync();
    }

    public static string Short(string? value) => value switch
    {
        null or "" => "(trống)",
        { Length: > ShortMax } => value[..ShortMax] + "…",
        _ => value,
    };
}
