using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>Makes recovery codes and takes them, once, to the page that shows them: in the encrypted cookie of one redirect.</summary>
public sealed class RecoveryCodes(ReportingDbContext db, SecondFactorCodes codes, SignInLog log)
{
    public const string Address = AccountAddresses.RecoveryCodes;
    private const string Carried = "RecoveryCodes";

    /// <summary>After the first factor come the codes for the day when it is lost; later ones are enough.</summary>
    public async Task<IActionResult> LeadOnAsync(PageModel page, ReportingUser user, string done) =>
        await db.RecoveryCodes().AnyAsync(c => c.UserId == user.Id && c.UsedAt == null)
            ? new Confirmation(done).LeadTo(page, FactorChanges.Address) : await RenewAsync(page, user, done);

    public async Task<IActionResult> RenewAsync(PageModel page, ReportingUser user, string done)
    {
        page.TempData[Carried] = JsonSerializer.Serialize(await codes.NewRecoveryCodesAsync(user.Id));
        await log.WriteAsync(user.Id, SignInEvent.RecoveryCodesRenewed);
        return new Confirmation(done).LeadTo(page, Address);
    }

    public static IReadOnlyList<string> Take(ITempDataDictionary tempData) =>
        tempData[Carried] is string json ? JsonSerializer.Deserialize<List<string>>(json)! : [];
}
