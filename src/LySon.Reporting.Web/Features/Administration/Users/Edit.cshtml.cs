using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Users;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EditModel(
    ReportingDbContext db, UserManager<ReportingUser> users, AccountService accounts, UserSessions sessions, SignInLog log, RecentSignIn recent, CurrentUser me,
    TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public UserInput Input { get; set; } = new();

    internal ReportingUser Account { get; private set; } = null!;
    internal bool Locked => Account.LockoutEnd > time.GetUtcNow();
    internal bool IsMe => Id == me.Id;
    internal IReadOnlyList<HistoryItem> History { get; private set; } = [];

    /// <summary>Just issued; shown once.</summary>
    public string? Code { get; private set; }

    internal SessionList Sessions { get; private set; } = null!;

    internal Conflict? Clash { get; private set; }

    public Task<IReadOnlyList<SelectListItem>> AgenciesAsync() => AgencyChoices.OfAgenciesAsync(db, time.Today());

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Input = UserInput.From(Account, await RoleAsync());
        Code = CodeOnce.Take(TempData);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe && Input.Role != Roles.Administrator) ModelState.AddModelError("Input.Role", AdministrationErrors.OwnAccount);
        if (!ModelState.IsValid || await ClashesAsync()) return Page();
        return Answer(await accounts.UpdateAsync(Account, Input.FullName!, Input.Role!, Input.AgencyId), "Input.FullName", $"Đã lưu tài khoản {Account.UserName}.");
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe) return BadRequest();
        if (!await recent.IsRecentAsync()) return AskAgain();
        var (result, code) = await accounts.IssueCodeAsync(Account);
        return result.Succeeded ? CodeOnce.Show(this, code, $"Đã cấp mã đăng nhập cho {Account.UserName}.", Id) : Answer(result, "Input.FullName", "");
    }

    public async Task<IActionResult> OnPostSecondFactorAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe) return BadRequest();
        if (!await recent.IsRecentAsync()) return AskAgain();
        return Answer(await accounts.RemoveSecondFactorAsync(Account), "Input.FullName", $"Đã gỡ lớp thứ hai của {Account.UserName}.");
    }

    public async Task<IActionResult> OnPostLockAsync(bool locked)
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe) return BadRequest();
        return Answer(await accounts.SetLockedAsync(Account, locked), "Input.FullName",
            locked ? $"Đã khóa tài khoản {Account.UserName}." : $"Đã mở khóa tài khoản {Account.UserName}.");
    }

    private LocalRedirectResult AskAgain() => LocalRedirect($"{AsksAgainAttribute.Page}?returnUrl=/administration/users/{Id}");

    public async Task<IActionResult> OnPostEndSessionAsync(Guid session)
    {
        if (!await FindAsync()) return NotFound();
        return await EndedAsync(await sessions.EndAsync(session, Id, SessionEnd.EndedByAdministrator) ? 1 : 0);
    }

    public async Task<IActionResult> OnPostEndSessionsAsync()
    {
        if (!await FindAsync()) return NotFound();
        return await EndedAsync(await sessions.EndAllAsync(Id, SessionEnd.EndedByAdministrator, except: Here));
    }

    private Guid? Here => IsMe ? ReportingSignInManager.SessionIn(User) : null;

    private async Task<IActionResult> EndedAsync(int count)
    {
        if (count > 0) await log.WriteAsync(Id, SignInEvent.SessionsEndedByAdministrator);
        return new Confirmation($"Đã kết thúc {Numbers.Whole(count)} phiên của {Account.UserName}.").LeadTo(this, $"/administration/users/{Id}");
    }

    private async Task<string> RoleAsync() => (await users.GetRolesAsync(Account)).Single();

    /// <summary>Whether another administrator changed what this one saw; the form then shows both.</summary>
    private async Task<bool> ClashesAsync()
    {
        var role = await RoleAsync();
        if (Input.Seen == UserInput.SeenOf(Account, role)) return false;
        var agencies = await AgenciesAsync();
        ConflictField[] fields =
        [
            new("Họ và tên", Account.FullName, Input.FullName),
            new("Vai trò", Roles.Title(role), Roles.Title(Input.Role!)),
            new("Đơn vị", NameOf(Account.AgencyId), NameOf(Input.AgencyId)),
        ];
        var last = History.FirstOrDefault();
        Clash = new Conflict(last?.Who ?? "Người khác", last?.At ?? time.GetUtcNow().UtcDateTime, $"/administration/users/{Id}", [.. fields.Where(f => f.Theirs != f.Mine)]);
        ModelState.Show("Input.Seen", Input.Seen = UserInput.SeenOf(Account, role));
        return Clash.Fields.Count > 0;

        string? NameOf(int? id) => agencies.FirstOrDefault(a => a.Value == id?.ToString(CultureInfo.InvariantCulture))?.Text;
    }

    private IActionResult Answer(IdentityResult result, string field, string done)
    {
        foreach (var error in result.Errors) ModelState.AddModelError(field, error.Description);
        if (!result.Succeeded) return Page();
        return new Confirmation(done).LeadTo(this, $"/administration/users/{Id}");
    }

    private async Task<bool> FindAsync()
    {
        if (await users.FindByIdAsync(Id.ToString(CultureInfo.InvariantCulture)) is not { } account) return false;
        Account = account;
        Sessions = new(await SessionRow.Of(sessions.Open, Id).ToListAsync(), Here);
        History = await RowHistory.OfAsync(db, nameof(ReportingUser), "tài khoản", Id);
        return true;
    }
}
