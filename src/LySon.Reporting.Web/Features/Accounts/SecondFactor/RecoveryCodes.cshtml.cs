using System.Net.Mime;
using System.Text;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

[AsksAgain]
public sealed class RecoveryCodesModel(UserManager<ReportingUser> users, ReportingDbContext db, CurrentUser me, RecoveryCodes recovery)
    : PageModel
{
    internal IReadOnlyList<string> Fresh { get; private set; } = [];
    internal int Left { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Fresh = RecoveryCodes.Take(TempData);
        Left = await db.RecoveryCodes().CountAsync(c => c.UserId == me.Id && c.UsedAt == null);
        return await HasFactorAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync() => await HasFactorAsync()
        ? await recovery.RenewAsync(this, (await users.GetUserAsync(User))!, "Đã tạo mã dự phòng mới.") : NotFound();

    /// <summary>Gives back as a file what the page has just shown; the portal itself does not know the codes any more.</summary>
    public IActionResult OnPostDownload([FromForm] IReadOnlyList<string> codes)
    {
        var read = codes.Take(SecondFactorCodes.RecoveryCount).Select(c => OneTimeCode.TryRead(c, out var code) ? code : null)
            .OfType<string>();
        var text = "Mã dự phòng của Cổng báo cáo\nMỗi mã dùng một lần, sau mật khẩu.\n\n"
            + $"{string.Join('\n', read.Select(OneTimeCode.Grouped))}\n";
        return File(Encoding.UTF8.GetBytes(text), MediaTypeNames.Text.Plain + "; charset=utf-8", "ma-du-phong.txt");
    }

    private Task<bool> HasFactorAsync() => db.Users().AnyAsync(u => u.Id == me.Id && u.TwoFactorEnabled);
}
