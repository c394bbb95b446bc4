using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>The ways to sign in that a person has, for the panel _SecondFactor.</summary>
/// <param name="PasswordSetAt">UTC; null when it is not known.</param>
/// <param name="Now">UTC.</param>
internal sealed record Ways(SecondFactorState State, DateTime? PasswordSetAt, bool Required, bool HasPasskeys, DateTime Now)
{
    private static readonly string[] PhoneWords = ["dien thoai", "iphone", "android", "ipad", "phone"];

    public static string IconOf(PasskeyLine key) => PhoneWords.Any(w => VietnameseText.Fold(key.Name).Contains(w, StringComparison.Ordinal))
        ? "phone" : "laptop";
}

public sealed class WaysPanel(
    ReportingDbContext db, SecondFactors factors, SecondFactorDuty duty, PasskeySite site, CurrentUser me, TimeProvider time)
{
    internal async Task<Ways> LoadAsync() => new(await factors.OfAsync(me.Id),
        await db.Users().Where(u => u.Id == me.Id).Select(u => u.PasswordSetAt).SingleAsync(),
        duty.IsRequiredFor([me.Role]), site.IsOn, time.GetUtcNow().UtcDateTime);
}
