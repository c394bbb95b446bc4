using System.Globalization;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

internal sealed class ReportingClaimsFactory(
    UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ReportingUser, IdentityRole<int>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ReportingUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentUser.FullNameClaim, user.FullName));
        if (user.AgencyId is { } agency) identity.AddClaim(new Claim(CurrentUser.AgencyClaim, agency.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}
