using System.Data.Common;
using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Whether a cookie's session is still open: one query by key for each page, not cached, so that an end counts at once and everywhere. What
/// needs no person (style sheets, scripts, "still alive?") is marked <see cref="NoSession"/>, asks nothing and keeps no session awake.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Metadata of an endpoint for which nobody is signed in.</summary>
    public sealed class NoSession;

    /// <summary>
    /// Metadata of a page that a browser fetches by itself: it needs the session, and keeps it no longer awake than its reader would.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class FetchedByItselfAttribute : Attribute;

    private static readonly object NotAsked = new();

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<NoSession>() is not null || context.Principal is not { } principal)
        {
            context.RejectPrincipal();
            return;
        }
        try
        {
            if (await IsOpenAsync(context.HttpContext, principal))
            {
                await SecurityStampValidator.ValidatePrincipalAsync(context);
                return;
            }
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        catch (Exception failure) when (DatabaseOutage.Is(failure) || failure is DbException or { InnerException: DbException })
        {
            // Not thrown: the page that tells of it would ask again, and fail again.
            context.HttpContext.Items[NotAsked] = failure;
        }
        context.RejectPrincipal();
    }

    /// <summary>A database that cannot be asked is a 503, not a sign-out: the cookie stays.</summary>
    public static void UseSessionOutage(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Items.TryGetValue(NotAsked, out var failure)
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null) return next(context);
        throw new DatabaseAwayException("A session could not be looked up.", (Exception?)failure);
    });

    /// <summary>The session goes on in a cookie that is made anew.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        var identity = (ClaimsIdentity)context.NewPrincipal!.Identity!;
        foreach (var claim in context.CurrentPrincipal!.FindAll(
            c => c.Type is SessionOpening.Claim or "amr" or ClaimTypes.AuthenticationMethod))
            if (!identity.HasClaim(claim.Type, claim.Value)) identity.AddClaim(claim.Clone());
        return Task.CompletedTask;
    }

    private static async Task<bool> IsOpenAsync(HttpContext context, ClaimsPrincipal principal)
    {
        if (ReportingSignInManager.SessionIn(principal) is not { } id) return false;
        var services = context.RequestServices;
        var sessions = services.GetRequiredService<UserSessions>();
        if (await sessions.Open.Where(s => s.Id == id).Select(s => new { s.LastSeenAt, s.EndsAt })
            .SingleOrDefaultAsync(context.RequestAborted) is not { } session)
            return false;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (now - session.LastSeenAt < UserSessions.SeenEvery) return true;
        if (context.GetEndpoint()?.Metadata.GetMetadata<FetchedByItselfAttribute>() is not null) return true;
        var limits = services.GetRequiredService<IOptions<SessionLimitOptions>>().Value.Of(principal.FindFirstValue(ClaimTypes.Role));
        await services.GetRequiredService<ReportingConnections>().TryWriteAsync(
            """UPDATE "UserSessions" SET "LastSeenAt" = @seen, "IdleUntil" = @idle WHERE "Id" = @id AND "EndedAt" IS NULL""",
            context.RequestAborted, ("seen", now), ("idle", limits.IdleUntil(now, session.EndsAt)), ("id", id));
        return true;
    }
}
