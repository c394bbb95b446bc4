using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Shell;

/// <summary>Fills the frame around every page: whose office this is, who is signed in, and where they can go.</summary>
internal sealed class PortalShell(ReportingDbContext db, DirectiveCount directives, CurrentUser me, IHttpContextAccessor http, TimeProvider time) : Features.Shared.Shell
{
    public override async Task<ShellModel> LoadAsync()
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

    private async Task<IReadOnlyList<NavigationGroup>> NavigationAsync() => me.Role switch
    {
        Roles.Province =>
        [
            new(null, [Item("Tổng quan", "/", "house")]),
            new("Thu báo cáo",
            [
                Item("Yêu cầu báo cáo", "/requests", "inbox", await db.Requests().CountAsync(r => r.RequesterId == me.AgencyId)),
                Item("Báo cáo các đơn vị", "/reports", "file-earmark-ruled"),
            ]),
            new("Số liệu", [Item("Thống kê lượt quét", "/statistics", "bar-chart")]),
            Other,
        ],
        Roles.Administrator =>
        [
            new(null, [Item("Tổng quan", "/", "house")]),
            new("Quản trị",
            [
                Item("Tài khoản", "/administration/users", "people", await db.Users().CountAsync()),
                Item("Cơ quan, đơn vị", "/administration/agencies", "building", await db.Agencies().CountAsync()),
                Item("Nhật ký đăng nhập", "/administration/sign-ins", "clock-history"),
                Item("Nhật ký hệ thống", "/audit", "journal-text"),
                Item("Tình trạng hệ thống", "/administration/status", "activity"),
            ]),
            Other,
        ],
        _ =>
        [
            new(null, [Item("Tổng quan", "/", "house")]),
            new("Số liệu",
            [
                Item("Văn bản chỉ đạo", "/directives", "file-earmark-text", await directives.OfAsync(me.AgencyId)),
                Item("Địa điểm QR", "/venues", "qr-code", await db.VenueDays().Where(d => d.AgencyId == me.AgencyId).SumAsync(d => d.Opened - d.Closed)),
                Item("Lượt quét", "/scans", "grid-3x3"),
                Item("Nạp lượt quét", "/imports", "upload"),
                Item("Thống kê lượt quét", "/statistics", "bar-chart"),
                Item("Số liệu cài đặt", "/adoption", "phone"),
            ]),
            new("Báo cáo",
            [
                Item("Yêu cầu báo cáo", "/requests", "inbox",
                    await db.Requests().CountAsync(r => r.SentAt != null && r.Addressees.Any(a => a.AgencyId == me.AgencyId))),
                Item("Báo cáo", "/reports", "file-earmark-ruled", await db.Reports().CountAsync(r => r.AgencyId == me.AgencyId)),
                Item("Sổ văn bản đi", "/register", "file-earmark-text"),
                .. me.Role == Roles.Leader ? [Item("Ủy quyền phê duyệt", "/delegations", "person-gear")] : Array.Empty<NavigationItem>(),
            ]),
            Other,
        ],
    };

    private NavigationGroup Other => new("Khác", [Item("Kiểm tra tệp PDF", "/inspection", "file-earmark-pdf"), Item("Hướng dẫn sử dụng", "/guide", "question-circle")]);

    private NavigationItem Item(string text, string href, string icon, int? count = null)
    {
        var path = http.HttpContext!.Request.Path;
        var active = href == "/" ? path == "/" : path.StartsWithSegments(href, StringComparison.Ordinal);
        return new(text, href, icon, count, active);
    }
}
