using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Whether a cookie's session is still open: one query by key for each page, not cached, so that an end counts at once and everywhere. What needs no person
/// (style sheets, scripts, "still alive?") is marked <see cref="NoSession"/>, asks nothing and keeps no session awake.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Metadata of an endpoint for which nobody is signed in.</summary>
    public sealed class NoSession;

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<NoSession>() is not null || context.Principal is not { } principal)
        {
            context.RejectPrincipal();
            return;
        }
        if (!await IsOpenAsync(context.HttpContext, principal))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>The session goes on in a cookie that is made anew.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        var identity = (ClaimsIdentity)context.NewPrincipal!.Identity!;
        foreach (var claim in context.CurrentPrincipal!.FindAll(c => c.Type is SessionOpening.Claim or "amr" or ClaimTypes.AuthenticationMethod))
            if (!identity.HasClaim(claim.Type, claim.Value)) identity.AddClaim(claim.Clone());
        return Task.CompletedTask;
    }

    private static async Task<bool> IsOpenAsync(HttpContext context, ClaimsPrincipal principal)
    {
        if (ReportingSignInManager.SessionIn(principal) is not { } id) return false;
        var services = context.RequestServices;
        var sessions = services.GetRequiredService<UserSessions>();
        if (await sessions.Open.Where(s => s.Id == id).Select(s => new { s.LastSeenAt, s.EndsAt }).SingleOrDefaultAsync(context.RequestAborted) is not { } session)
            return false;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (now - session.LastSeenAt < UserSessions.SeenEvery) return true;
        var limits = services.GetRequiredService<IOptions<SessionLimitOptions>>().Value.Of(principal.FindFirstValue(ClaimTypes.Role));
        await services.GetRequiredService<ReportingConnections>().TryWriteAsync(
            """UPDATE "UserSessions" SET "LastSeenAt" = @seen, "IdleUntil" = @idle WHERE "Id" = @id AND "EndedAt" IS NULL""",
            context.RequestAborted, ("seen", now), ("idle", limits.IdleUntil(now, session.EndsAt)), ("id", id));
        return true;
    }
}
