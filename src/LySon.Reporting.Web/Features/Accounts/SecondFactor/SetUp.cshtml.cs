using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>Where a person is led whose role must have a second factor.</summary>
[OpensDuring(Obligation.SetUpSecondFactor)]
public sealed class SetUpModel(PasskeySite site, CurrentUser me, TimeProvider time) : PageModel
{
    public bool HasPasskeys => site.IsOn;

    internal string Title => me.SecondFactorDueAt is { } due
        ? $"Vai trò của anh/chị cần lớp thứ hai: {Moments.Left(due, time.GetUtcNow().UtcDateTime).Words.ToLowerInvariant()} để thiết lập"
        : User.HasClaim(ObligationGate.Claim, nameof(Obligation.SetUpSecondFactor))
            ? "Đã hết thời gian thiết lập lớp thứ hai. Thiết lập xong mới mở được các trang khác" : "Thêm lớp thứ hai cho tài khoản";
}
