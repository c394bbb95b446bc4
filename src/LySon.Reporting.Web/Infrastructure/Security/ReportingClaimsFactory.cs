using System.Globalization;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

internal sealed class ReportingClaimsFactory(
    UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, ReportingDbContext db, TimeProvider time)
    : UserClaimsPrincipalFactory<ReportingUser, IdentityRole<int>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ReportingUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentUser.FullNameClaim, user.FullName));
        if (user.AgencyId is { } agency) identity.AddClaim(new Claim(CurrentUser.AgencyClaim, agency.ToString(CultureInfo.InvariantCulture)));
        if (!identity.HasClaim(ClaimTypes.Role, Roles.Leader) && await StandsInAsync(user))
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, Roles.Leader));
            identity.AddClaim(new Claim(CurrentUser.StandsInClaim, "true"));
        }
        return identity;
    }

    /// <summary>The cookie is made anew each minute, so a deputy comes and goes with the day.</summary>
    private Task<bool> StandsInAsync(ReportingUser user) => db.Delegations.Where(Delegation.InForceOn(time.Today()))
        .AnyAsync(d => d.DeputyId == user.Id && d.AgencyId == user.AgencyId);
}
