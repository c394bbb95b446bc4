using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Features.Shared.SignIns;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Users;

/// <summary>Whoever opens it can make administrators and open accounts, so it asks again who it is.</summary>
[AsksAgain]
public sealed class EditModel(
    ReportingDbContext db, UserManager<ReportingUser> users, AccountService accounts, UserSessions sessions, SignInLog log, CurrentUser me,
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
        var saved = await accounts.UpdateAsync(Account, Input.FullName!, Input.Role!, Input.AgencyId);
        if (saved.Succeeded) saved = await accounts.SetAddressAsync(Account, Input.Address);
        foreach (var error in saved.Errors) ModelState.AddModelError(AccountService.IsLastAdministrator(saved) ? "Input.Role"
            : "Input.FullName", error.Description);
        return saved.Succeeded ? Done($"Đã lưu tài khoản {Account.UserName}.") : Page();
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe) return BadRequest();
        var (result, code) = await accounts.IssueCodeAsync(Account);
        return result.Succeeded ? CodeOnce.Show(this, code, $"Đã cấp mã đăng nhập cho {Account.UserName}.", Id)
            : await AnswerAsync(result, "");
    }

    public async Task<IActionResult> OnPostSecondFactorAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe) return BadRequest();
        return await AnswerAsync(await accounts.RemoveSecondFactorAsync(Account), $"Đã gỡ lớp thứ hai của {Account.UserName}.");
    }

    public async Task<IActionResult> OnPostLockAsync(bool locked)
    {
        if (!await FindAsync()) return NotFound();
        if (IsMe) return BadRequest();
        return await AnswerAsync(await accounts.SetLockedAsync(Account, locked),
            locked ? $"Đã khóa tài khoản {Account.UserName}." : $"Đã mở khóa tài khoản {Account.UserName}.");
    }

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
        return new Confirmation($"Đã kết thúc {Numbers.Whole(count)} phiên của {Account.UserName}.")
            .LeadTo(this, AdministrationAddresses.User(Id));
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
            new("Thư điện tử", Account.Email, Input.Address),
            new("Đơn vị", NameOf(Account.AgencyId), NameOf(Input.AgencyId)),
        ];
        var last = History.FirstOrDefault();
        Clash = new Conflict(last?.Who ?? "Người khác", last?.At ?? time.GetUtcNow().UtcDateTime, AdministrationAddresses.User(Id),
            [.. fields.Where(f => f.Theirs != f.Mine)]);
        ModelState.Show("Input.Seen", Input.Seen = UserInput.SeenOf(Account, role));
        return Clash.Fields.Count > 0;

        string? NameOf(int? id) => agencies.FirstOrDefault(a => a.Value == id?.ToString(CultureInfo.InvariantCulture))?.Text;
    }

    private LocalRedirectResult Done(string done) => new Confirmation(done).LeadTo(this, AdministrationAddresses.User(Id));

    /// <summary>Of a form that is a button alone: refused, the page shows the account as it is.</summary>
    private async Task<IActionResult> AnswerAsync(IdentityResult result, string done)
    {
        if (result.Succeeded) return Done(done);
        ModelState.Clear();
        Input = UserInput.From(Account, await RoleAsync());
        foreach (var error in result.Errors) ModelState.AddModelError("", error.Description);
        return Page();
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
