using System.Linq.Expressions;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>
/// The frame around every page: whose office this is, who is signed in, and where they can go. Registered scoped; the layouts inject it and
/// load it once a page.
/// </summary>
public sealed class Shell(
    ReportingDbContext db, CurrentUser me, IEnumerable<NavigationEntry> entries, IHttpContextAccessor http, TimeProvider time)
{
    public async Task<ShellModel> LoadAsync()
    {
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).Include(a => a.Parent!.Names)
            .SingleOrDefaultAsync(a => a.Id == me.AgencyId);
        var shown = entries
            .Where(e => (e.Roles.Count == 0 || e.Roles.Contains(me.Role)) && OwnModules.Shows(e.Module, agency, me)).ToList();
        var counts = await CountsAsync(shown);
        return new(
            agency?.NameOn(time.Today()).ShortName ?? "Toàn hệ thống",
            agency?.Parent is { } parent ? ParentLine(parent) : "Cổng báo cáo",
            me.FullName,
            Roles.Title(me.Role),
            counts[0],
            Navigation(shown, counts),
            me.SecondFactorDueAt is { } due ? Moments.Left(due, time.GetUtcNow().UtcDateTime).Words.ToLower(Vietnamese.Culture) : null);
    }

    /// <summary>"tỉnh Quảng Ngãi": the level and name without the word for the office.</summary>
    private string ParentLine(Agency parent)
    {
        var name = parent.NameOn(time.Today()).ShortName;
        return name.StartsWith("UBND ", StringComparison.Ordinal) ? name["UBND ".Length..] : name;
    }

    /// <summary>The unread notifications, then what is counted of each line, all in one query of one row.</summary>
    private async Task<int[]> CountsAsync(List<NavigationEntry> shown)
    {
        Expression<Func<int>> unread = () => db.Notifications().Count(n => n.UserId == me.Id && n.ReadAt == null);
        var counted = shown.Where(e => e.Count is not null).Select(e => e.Count!(db, me)).Prepend(unread);
        var row = Expression.Lambda<Func<int, int[]>>(Expression.NewArrayInit(typeof(int), counted.Select(c => c.Body)),
            Expression.Parameter(typeof(int)));
        return await db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\"").Select(row).SingleAsync();
    }

    private List<NavigationGroup> Navigation(List<NavigationEntry> shown, int[] counts)
    {
        var next = 1;
        var items = shown.ConvertAll(e => (e.Part, Item: new NavigationItem(e.Text, e.Href, e.Icon,
            e.Count is null ? null : counts[next++], IsHere(e.Href))));
        return [.. items.GroupBy(i => i.Part).OrderBy(g => g.Key)
            .Select(g => new NavigationGroup(g.Key == NavigationPart.Top ? null : g.Key.DisplayName(), [.. g.Select(i => i.Item)]))];
    }

    private bool IsHere(string href)
    {
        var path = http.HttpContext!.Request.Path;
        return href == HomeAddresses.Overview ? path == HomeAddresses.Overview : path.StartsWithSegments(href, StringComparison.Ordinal);
    }
}

/// <param name="AgencyName">Short name, "UBND huyện Lý Sơn".</param>
/// <param name="ParentLine">What the agency belongs to, "tỉnh Quảng Ngãi".</param>
/// <param name="UserName">Display name of the person.</param>
/// <param name="Unread">Notifications not read yet.</param>
/// <param name="RoleTitle">"Nhân viên nhập liệu", "Lãnh đạo" …</param>
/// <param name="SecondFactorLeft">"còn 12 ngày" until a second factor must be set up; null when none is asked for.</param>
public sealed record ShellModel(
    string AgencyName,
    string ParentLine,
    string UserName,
    string RoleTitle,
    int Unread,
    IReadOnlyList<NavigationGroup> Navigation,
    string? SecondFactorLeft = null);

/// <param name="Title">Null for the group without a heading (the overview).</param>
public sealed record NavigationGroup(string? Title, IReadOnlyList<NavigationItem> Items);

/// <param name="Icon">Name from Assets/icons.txt.</param>
/// <param name="Count">Shown right-aligned when there is one.</param>
public sealed record NavigationItem(string Text, string Href, string Icon, int? Count = null, bool Active = false);
