using System.Globalization;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>The signed-in person, read from the cookie's claims. Only pages that require sign-in ask for it.</summary>
public sealed class CurrentUser(ClaimsPrincipal principal)
{
    public const string AgencyClaim = "agency";
    public const string FullNameClaim = "full_name";

    /// <summary>The leader's role is delegated, for the days that a leader named; its value is the delegation.</summary>
    public const string StandsInClaim = "stands_in";

    public const string SecondFactorDueClaim = "second_factor_due";

    /// <summary>Until when (UTC) a second factor is to be set up; null when none is asked for.</summary>
    public DateTime? SecondFactorDueAt =>
        principal.FindFirstValue(SecondFactorDueClaim) is { } ticks
            ? new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc) : null;

    public int Id => int.Parse(Required(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture);

    /// <summary>The row of the session that asks; null for a cookie that names none.</summary>
    public Guid? SessionId => ReportingSignInManager.SessionIn(principal);

    public string FullName => Required(FullNameClaim);

    /// <summary>The own role; a leader's that was delegated comes on top.</summary>
    public string Role => Required(ClaimTypes.Role);

    /// <summary>The agency whose rows this user sees; 0, which no row carries, for an administrator of the whole portal.</summary>
    public int AgencyId => principal.FindFirstValue(AgencyClaim) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : 0;

    /// <summary>The delegation under which this person stands in for a leader; null for who does not.</summary>
    public int? DelegationId =>
        principal.FindFirstValue(StandsInClaim) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;

    /// <summary>The own role first, then a leader's while standing in for one.</summary>
    public IReadOnlyList<string> ActingRoles => [.. principal.FindAll(ClaimTypes.Role).Select(c => c.Value)];

    public bool Is(string role) => principal.IsInRole(role);

    /// <summary>Enters the agency's data.</summary>
    public bool MayEdit => Is(Roles.Staff);

    /// <summary>
    /// Writes the own agency's reports: staff, and in the agency that asks its officers, who consolidate what they receive.
    /// </summary>
    public bool MayWriteReports => Is(Roles.Staff) || Is(Roles.Province);

    private string Required(string claim) =>
        principal.FindFirstValue(claim) ?? throw new InvalidOperationException($"The cookie carries no {claim} claim.");
}
