using System.Globalization;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

internal sealed class ReportingClaimsFactory(
    UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, ReportingDbContext db,
    SecondFactorDuty duty,
    TimeProvider time)
    : UserClaimsPrincipalFactory<ReportingUser, IdentityRole<int>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ReportingUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentUser.FullNameClaim, user.FullName));
        if (user.AgencyId is { } agency)
            identity.AddClaim(new Claim(CurrentUser.AgencyClaim, agency.ToString(CultureInfo.InvariantCulture)));
        await AddObligationAsync(identity, user);
        if (!identity.HasClaim(ClaimTypes.Role, Roles.Leader) && await StandsInAsync(user) is { } delegation)
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, Roles.Leader));
            identity.AddClaim(new Claim(CurrentUser.StandsInClaim, delegation.ToString(CultureInfo.InvariantCulture)));
        }
        return identity;
    }

    /// <summary>A leader's deputy has no duty that their own role does not have.</summary>
    private async Task AddObligationAsync(ClaimsIdentity identity, ReportingUser user)
    {
        var dueAt = await duty.DueAtAsync(user, identity.FindAll(ClaimTypes.Role).Select(c => c.Value));
        if (user.MustChoosePassword) identity.AddClaim(new Claim(ObligationGate.Claim, nameof(Obligation.ChoosePassword)));
        else if (dueAt <= time.GetUtcNow().UtcDateTime)
            identity.AddClaim(new Claim(ObligationGate.Claim, nameof(Obligation.SetUpSecondFactor)));
        else if (dueAt is { } due)
            identity.AddClaim(new Claim(CurrentUser.SecondFactorDueClaim, due.Ticks.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The cookie is made anew each minute, so a deputy comes and goes with the day. The newest delegation, when there are
    /// several.</summary>
    private Task<int?> StandsInAsync(ReportingUser user) => db.Delegations().Where(Delegation.InForceOn(time.Today()))
        .Where(d => d.DeputyId == user.Id && d.AgencyId == user.AgencyId).MaxAsync(d => (int?)d.Id);
}
