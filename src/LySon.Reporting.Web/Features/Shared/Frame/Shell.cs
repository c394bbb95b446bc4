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
        return new(
            agency?.NameOn(time.Today()).ShortName ?? "Toàn hệ thống",
            agency?.Parent is { } parent ? ParentLine(parent) : "Cổng báo cáo",
            me.FullName,
            Roles.Title(me.Role),
            await db.Notifications().CountAsync(n => n.UserId == me.Id && n.ReadAt == null),
            await NavigationAsync(),
            me.SecondFactorDueAt is { } due ? Moments.Left(due, time.GetUtcNow().UtcDateTime).Words.ToLower(Vietnamese.Culture) : null);
    }

    /// <summary>"tỉnh Quảng Ngãi": the level and name without the word for the office.</summary>
    private string ParentLine(Agency parent)
    {
        var name = parent.NameOn(time.Today()).ShortName;
        return name.StartsWith("UBND ", StringComparison.Ordinal) ? name["UBND ".Length..] : name;
    }

    /// <summary>One entry after the other: they share the request's database context.</summary>
    private async Task<IReadOnlyList<NavigationGroup>> NavigationAsync()
    {
        var groups = new List<NavigationGroup>();
        foreach (var part in entries.Where(e => e.Roles.Count == 0 || e.Roles.Contains(me.Role)).GroupBy(e => e.Part).OrderBy(g => g.Key))
        {
            var items = new List<NavigationItem>();
            foreach (var entry in part) items.Add(await ItemAsync(entry));
            groups.Add(new(part.Key == NavigationPart.Top ? null : part.Key.DisplayName(), items));
        }
        return groups;
    }

    private async Task<NavigationItem> ItemAsync(NavigationEntry entry)
    {
        var context = http.HttpContext!;
        var active = entry.Href == HomeAddresses.Overview ? context.Request.Path == HomeAddresses.Overview
            : context.Request.Path.StartsWithSegments(entry.Href, StringComparison.Ordinal);
        return new(entry.Text, entry.Href, entry.Icon, entry.Count is { } count ? await count(context.RequestServices) : null, active);
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
