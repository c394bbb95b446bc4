using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// What every sign-in leaves behind, whichever way it took: a session, a line in the log, a browser that is known from then on.
/// </summary>
public sealed class SessionOpening(
    UserSessions sessions, ResetLinks links, SignInLog log, KnownBrowser browser, UserManager<ReportingUser> users,
    IHttpContextAccessor http,
    IOptions<SessionLimitOptions> options)
{
    /// <summary>The claim that names the session's row.</summary>
    public const string Claim = "session";

    public async Task<Guid> BeginAsync(ReportingUser user, SignInWay way)
    {
        var role = (await users.GetRolesAsync(user)).FirstOrDefault();
        var session = await sessions.BeginAsync(user, way, options.Value.Of(role));
        await log.WriteAsync(user.Id, SignInEvent.SignedIn, way);
        browser.Remember(user.Id);
        return session.Id;
    }

    /// <summary>
    /// The person changed what their sign-in rests on, a password or a second factor: the sessions elsewhere end, and links of letters.
    /// Refresh the sign-in after it (<see cref="SignInManager{TUser}.RefreshSignInAsync"/>), so that this one goes on.
    /// </summary>
    public async Task ChangedAsync(ReportingUser user, SignInEvent what)
    {
        var here = http.HttpContext is { } context ? ReportingSignInManager.SessionIn(context.User) : null;
        await sessions.EndAllAsync(user.Id, SessionEnd.AccountChanged, except: here);
        await links.CloseAsync(user.Id);
        await log.WriteAsync(user.Id, what);
    }

    /// <returns>Null: the session is over.</returns>
    public async Task<Guid?> RenewAsync(Guid? id, ReportingUser user) =>
        id is { } known ? (await sessions.RenewAsync(known, user))?.Id : null;
}
