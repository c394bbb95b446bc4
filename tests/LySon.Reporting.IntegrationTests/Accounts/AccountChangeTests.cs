using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>What each change of an account leaves behind, all of it, and for nobody but that account.</summary>
public sealed class AccountChangeTests
{
    [Theory]
    [InlineData("name", """
        history: sửa, Họ và tên: Nhân viên nhập liệu → Lan
        """)]
    [InlineData("nothing", "")]
    [InlineData("role", """
        history: sửa, Vai trò: Nhân viên nhập liệu → Văn thư
        log: RoleChanged by Quản trị
        session: AccountChanged
        account: stamp, role clerk
        link: closed, letter emptied
        """)]
    [InlineData("agency", """
        history: sửa, Đơn vị: ly-son → binh-son
        log: RoleChanged by Quản trị
        session: AccountChanged
        account: stamp, agency binh-son
        link: closed, letter emptied
        """)]
    [InlineData("password", """
        history: sửa, Mật khẩu:  → đã cấp lại
        log: PasswordReset by Quản trị
        session: AccountChanged
        account: stamp, password
        link: closed, letter emptied
        """)]
    [InlineData("code", """
        history: sửa, Mật khẩu:  → đã cấp mã đăng nhập
        log: PasswordReset by Quản trị
        session: AccountChanged
        told: Quản trị đã cấp mã đăng nhập mới cho anh/chị.
        account: stamp, password, code for 7 days
        link: closed, letter emptied
        """)]
    [InlineData("lock", """
        history: sửa, Trạng thái: đang dùng → đã khóa
        log: Locked by Quản trị
        session: AccountChanged
        account: stamp, locked
        link: closed, letter emptied
        """)]
    [InlineData("unlock", """
        history: sửa, Trạng thái: đã khóa → đang dùng
        log: Unlocked by Quản trị
        session: AccountChanged
        account: stamp, used now
        link: closed, letter emptied
        """)]
    [InlineData("factor", """
        history: sửa, Lớp thứ hai:  → quản trị đã gỡ
        log: SecondFactorReset by Quản trị
        session: AccountChanged
        told: Quản trị đã gỡ lớp thứ hai của tài khoản. Thiết lập lại ở trang Bảo mật; nếu anh/chị không nhờ, báo ngay đơn vị.
        account: stamp, no factor, factor due now
        link: closed, letter emptied
        """)]
    [InlineData("wrong password", "")]
    public async Task Every_change_of_an_account_leaves_its_history_its_log_and_no_session(string change, string expected)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (own, other) = (await ArrangeAsync(app, "nhaplieu"), await ArrangeAsync(app, "vanthu"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var before = await LookAsync(app, own);
        var othersBefore = await LookAsync(app, other);
        await using (var scope = app.NewDb())
        {
            (scope.Get<Actor>().UserId, scope.Get<Actor>().Name) = (await app.IdOfAsync("quantri"), "Quản trị");
            var (service, user) = (scope.Get<AccountService>(), await scope.Db.Users().SingleAsync(u => u.Id == own));
            var binhSon = await scope.Db.Agencies().Where(a => a.Code == "binh-son").Select(a => a.Id).SingleAsync();
            var result = change switch
            {
                "name" => await service.UpdateAsync(user, "Lan", Roles.Staff, user.AgencyId),
                "nothing" => await service.UpdateAsync(user, user.FullName, Roles.Staff, user.AgencyId),
                "role" => await service.UpdateAsync(user, user.FullName, Roles.Clerk, user.AgencyId),
                "agency" => await service.UpdateAsync(user, user.FullName, Roles.Staff, binhSon),
                "password" => await service.ResetPasswordAsync(user, "chín chiếc thuyền câu"),
                "wrong password" => await service.ResetPasswordAsync(user, "ngắn"),
                "code" => (await service.IssueCodeAsync(user)).Result,
                "lock" => await service.SetLockedAsync(user, true),
                "unlock" => await service.SetLockedAsync(user, false),
                _ => await service.RemoveSecondFactorAsync(user),
            };
            Assert.Equal(change != "wrong password", result.Succeeded);
        }
        Assert.Equal(expected.ReplaceLineEndings("\n"), await LeftAsync(app, own, before, now));
        Assert.Equal("", await LeftAsync(app, other, othersBefore, now));
    }

    [Fact]
    public async Task An_account_is_made_with_its_role_its_history_and_a_code_or_not_at_all()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var (service, users) = (scope.Get<AccountService>(), scope.Get<UserManager<ReportingUser>>());
        var user = new ReportingUser { UserName = "hoa", FullName = "Hoa" };
        var (result, code) = await service.CreateAsync(user, Roles.Leader);
        Assert.True(result.Succeeded);
        Assert.Equal([Roles.Leader], await users.GetRolesAsync(user));
        Assert.Equal((TestClock.Start.UtcDateTime.AddDays(7), null, true),
            (user.CodeExpiresAt, user.PasswordSetAt, await users.CheckPasswordAsync(user, code)));
        Assert.Equal(ChangeKind.Created,
            (await scope.Db.Changes.SingleAsync(c => c.Entity == nameof(ReportingUser) && c.EntityId == user.Id)).Kind);
        var changes = await scope.Db.Changes.CountAsync();
        Assert.False((await service.CreateAsync(new ReportingUser { UserName = "hoa", FullName = "Hoa" }, Roles.Staff)).Result.Succeeded);
        Assert.False((await service.CreateAsync(new ReportingUser { UserName = "lan", FullName = "Lan" }, Roles.Staff, "ngắn")).Succeeded);
        scope.Db.ChangeTracker.Clear();
        Assert.True((await service.CreateAsync(new ReportingUser { UserName = "minh", FullName = "Minh" }, Roles.Staff,
            "chín chiếc thuyền câu")).Succeeded);
        Assert.Equal((changes + 1, 1, 0, 1), (await scope.Db.Changes.CountAsync(), await CountAsync("hoa"), await CountAsync("lan"),
            await CountAsync("minh")));

        Task<int> CountAsync(string name) => scope.Db.Users().CountAsync(u => u.UserName == name);
    }

    private sealed record Account(
        string? Stamp, string? PasswordHash, bool Factor, string Role, string? Agency, int Changes, int Log, int Told);

    /// <summary>Somebody with an open session, an app, and a letter under way.</summary>
    private static async Task<int> ArrangeAsync(ReportingTestApp app, string name)
    {
        await app.SignInAsync(name);
        var id = await app.IdOfAsync(name);
        await using var scope = app.NewDb();
        var now = TestClock.Start.UtcDateTime;
        scope.Db.Add(new AuthenticatorApp { UserId = id, Key = "k", AddedAt = now, LastStep = 1 });
        scope.Db.Add(new PasswordReset
        {
            UserName = name, AskedAt = now, UserId = id, TokenHash = name.PadRight(64, '0'),
            ExpiresAt = now.AddHours(1)
        });
        scope.Db.Add(new Mail
        {
            UserId = id, Address = "a@b.vn", Subject = "s", Text = "link", IsSecret = true, CreatedAt = now,
            NextTryAt = now
        });
        await scope.Db.SaveChangesAsync();
        await scope.Db.Users().Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, true));
        return id;
    }

    private static async Task<Account> LookAsync(ReportingTestApp app, int id)
    {
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().AsNoTracking().Include(u => u.Agency).SingleAsync(u => u.Id == id);
        var role = await scope.Db.UserRoles().Where(r => r.UserId == id).Join(scope.Db.Roles(), l => l.RoleId, r => r.Id, (_, r) => r.Name!)
            .SingleAsync();
        return new(user.SecurityStamp, user.PasswordHash, user.TwoFactorEnabled, role, user.Agency?.Code,
            await Changes(scope, id).CountAsync(), await scope.Db.SignInLog().CountAsync(e => e.UserId == id),
            await scope.Db.Notifications().CountAsync(n => n.UserId == id));
    }

    private static async Task<string> LeftAsync(ReportingTestApp app, int id, Account before, DateTime now)
    {
        var after = await LookAsync(app, id);
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().AsNoTracking().SingleAsync(u => u.Id == id);
        var lines = new List<string>();
        lines.AddRange((await Changes(scope, id).OrderBy(c => c.Id).Skip(before.Changes).ToListAsync())
            .Select(c => $"history: {(c.Kind == ChangeKind.Edited ? "sửa" : c.Kind.ToString())}, "
                + string.Join("; ", c.Fields.Select(f => $"{f.Name}: {f.From} → {f.To}"))));
        lines.AddRange((await scope.Db.SignInLog().AsNoTracking().Where(e => e.UserId == id).OrderBy(e => e.Id).Skip(before.Log)
            .ToListAsync()).Select(e => $"log: {e.Event} by {e.ActorName}"));
        lines.AddRange((await scope.Db.UserSessions().AsNoTracking().Where(s => s.UserId == id && s.EndedAt == now).ToListAsync())
            .Select(s => $"session: {s.EndedWhy}"));
        lines.AddRange((await scope.Db.Notifications().AsNoTracking().Where(n => n.UserId == id).OrderBy(n => n.Id).Skip(before.Told)
            .ToListAsync()).Select(n => $"told: {n.Text}"));
        var account = new List<string>();
        if (after.Stamp != before.Stamp) account.Add("stamp");
        if (after.PasswordHash != before.PasswordHash) account.Add("password");
        if (after.Role != before.Role) account.Add($"role {after.Role}");
        if (after.Agency != before.Agency) account.Add($"agency {after.Agency}");
        if (user.CodeExpiresAt is { } until)
            account.Add(string.Create(CultureInfo.InvariantCulture, $"code for {(until - now).TotalDays} days"));
        if (user.LockoutEnd > app.Clock.GetUtcNow()) account.Add("locked");
        if (user.LastUsedAt == now) account.Add("used now");
        if (!after.Factor) account.Add("no factor");
        if (user.SecondFactorDueAt is { } due) account.Add(due == now ? "factor due now" : $"factor due {due:O}");
        if (account.Count > 0) lines.Add($"account: {string.Join(", ", account)}");
        var link = await scope.Db.PasswordResets().AsNoTracking().SingleAsync(r => r.UserId == id);
        var letter = await scope.Db.Mails().AsNoTracking().SingleAsync(m => m.UserId == id);
        if (link.UsedAt is not null || letter.Text.Length == 0)
            lines.Add($"link: {(link.UsedAt == now ? "closed" : "open")}, letter {(letter.Text.Length == 0 ? "emptied" : "kept")}");
        return string.Join('\n', lines);
    }

    private static IQueryable<Change> Changes(DbScope scope, int id) =>
        scope.Db.Changes.AsNoTracking().Where(c => c.Entity == nameof(ReportingUser) && c.EntityId == id);
}
