using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Users;

public sealed class IndexModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only accounts in use that nobody uses.</summary>
    [BindProperty(SupportsGet = true, Name = "unused")]
    public bool UnusedOnly { get; set; }

    internal int Unused { get; private set; }
    internal IReadOnlyList<UserRow> Rows { get; private set; } = [];
    internal int Total { get; private set; }

    public async Task OnGetAsync()
    {
        var today = time.Today();
        var now = time.GetUtcNow();
        var users = await (from user in db.Users()
                           join link in db.UserRoles() on user.Id equals link.UserId
                           join role in db.Roles() on link.RoleId equals role.Id
                           orderby user.FullName, user.Id
                           select new
                           {
                               user.Id, user.UserName, user.FullName, user.AgencyId, user.LockoutEnd, user.LastUsedAt,
                               Role = role.Name!
                           }).ToListAsync();
        var agencies = await db.AgencyNames().OnDayAsync(today);
        // A country has some thousand accounts, and an agency's name depends on the day: searched here, not in the database.
        var wanted = VietnameseText.Fold(Query);
        var found = users.ConvertAll(u => new UserRow(u.Id, u.UserName!, u.FullName, Roles.Title(u.Role),
            agencies.GetValueOrDefault(u.AgencyId ?? 0)?.ShortName ?? "Toàn hệ thống", u.LockoutEnd > now,
            u.LastUsedAt, ReportingUser.IsUnusedSince(u.LastUsedAt, now.UtcDateTime)));
        Unused = found.Count(r => r.IsUnused);
        found = found
            .Where(r => wanted.Length == 0 || VietnameseText.Fold($"{r.FullName} {r.UserName} {r.Role} {r.Agency}")
                .Contains(wanted, StringComparison.Ordinal))
            .Where(r => !UnusedOnly || r.IsUnused).ToList();
        Total = found.Count;
        Rows = [.. found.Skip(Listing.Skip(Total)).Take(Listing.Take)];
    }
}

internal sealed record UserRow(
    int Id, string UserName, string FullName, string Role, string Agency, bool Locked, DateTime? LastUsedAt, bool Idle)
{
    /// <summary>One that is locked already needs nobody's attention.</summary>
    public bool IsUnused => Idle && !Locked;
}
