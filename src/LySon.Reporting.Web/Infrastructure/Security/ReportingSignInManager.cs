using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// The framework's manager, through which every sign-in goes, with three rules of this portal: tries are slowed (<see cref="SignInWait"/>) and locked accounts
/// are told only to whoever has proved to be their owner; unknown names cost what known ones do; what succeeds opens a session.
/// </summary>
internal sealed class ReportingSignInManager(
    UserManager<ReportingUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<ReportingUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<ReportingUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<ReportingUser> confirmation,
    SignInThrottle throttle, SessionOpening sessions, NobodysPassword nobody, UserSessions rows, SignInLog entries, PasskeyCeremony passkeys, PasswordKeeper passwords)
    : SignInManager<ReportingUser>(users, http, claims, options, log, schemes, confirmation)
{
    private SignInWay? way;
    private bool isRefreshing;

    /// <param name="lockoutOnFailure">Without effect: nobody is locked out by failures.</param>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = userName.Length > ReportingUser.UserNameMaxLength ? null : await UserManager.FindByNameAsync(userName);
        return await PasswordSignInAsync(userName, user, password, isPersistent);
    }

    public override Task<SignInResult> PasswordSignInAsync(ReportingUser user, string password, bool isPersistent, bool lockoutOnFailure) =>
        PasswordSignInAsync(user.UserName!, user, password, isPersistent);

    /// <summary>A passkey cannot be guessed, so only the work of one network is bounded.</summary>
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        if (throttle.CheckPasskey() is { } wait) return new SignInWait(wait);
        way = SignInWay.Passkey;
        if (await passkeys.TakeKnownAsync(credentialJson) is { } user) return await SignInOrTwoFactorAsync(user, isPersistent: false, bypassTwoFactor: true);
        await entries.CountAsync(await passkeys.ClaimedAsync(credentialJson), SignInEvent.PasskeyFailed, SignInWay.Passkey);
        return SignInResult.Failed;
    }

    /// <summary>Of somebody who is signed in and is asked again; slowed like signing in.</summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(ReportingUser user, string password, bool lockoutOnFailure) =>
        await TryAsync(user.UserName!, user, password) ?? SignInResult.Success;

    /// <summary>A passkey is a second factor, too, for whoever comes with the password.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(ReportingUser user) => Task.FromResult(user.TwoFactorEnabled);

    public override Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) =>
        SecondFactorAsync(SignInWay.PasswordAndCode, () => base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient));

    public override Task<SignInResult> TwoFactorSignInAsync(string provider, string code, bool isPersistent, bool rememberClient) =>
        SecondFactorAsync(provider == RecoveryCodeProvider.Name ? SignInWay.PasswordAndRecoveryCode : SignInWay.PasswordAndCode,
            () => base.TwoFactorSignInAsync(provider, code, isPersistent, rememberClient));

    public override Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) =>
        TwoFactorSignInAsync(RecoveryCodeProvider.Name, recoveryCode, isPersistent: false, rememberClient: false);

    /// <summary>All ways end here. A refreshed sign-in goes on under a new id, so that a copy of the old cookie is worth nothing.</summary>
    public override async Task SignInWithClaimsAsync(ReportingUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var given = additionalClaims.Where(c => c.Type != SessionOpening.Claim).ToList();
        var session = isRefreshing ? await sessions.RenewAsync(SessionIn(Context.User), user) : null;
        session ??= await sessions.BeginAsync(user, way ?? (given.Exists(c => c is { Type: "amr", Value: "mfa" }) ? SignInWay.PasswordAndCode : SignInWay.Password));
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. given, new Claim(SessionOpening.Claim, session.Value.ToString("N"))]);
    }

    public override async Task RefreshSignInAsync(ReportingUser user)
    {
        isRefreshing = true;
        await base.RefreshSignInAsync(user);
        isRefreshing = false;
    }

    public override async Task SignOutAsync()
    {
        if (SessionIn(Context.User) is { } session && UserManager.GetUserId(Context.User) is { } id
            && int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) is var userId && await rows.EndAsync(session, userId, SessionEnd.SignedOut))
            await entries.WriteAsync(userId, SignInEvent.SignedOut);
        await base.SignOutAsync();
    }

    public static Guid? SessionIn(ClaimsPrincipal principal) => Guid.TryParseExact(principal.FindFirstValue(SessionOpening.Claim), "N", out var id) ? id : null;

    /// <summary>Also of a passkey, which the framework lets in whatever the account's state.</summary>
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(ReportingUser user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false)
    {
        if (await RefusedAsync(user, way ?? SignInWay.Password) is { } refused) return refused;
        return await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);
    }

    private async Task<SignInResult> PasswordSignInAsync(string userName, ReportingUser? user, string password, bool isPersistent)
    {
        if (await TryAsync(userName, user, password) is { } refused) return refused;
        // Said only to whoever knows the code.
        return passwords.IsCodeOver(user!) ? SignInCodeOver.Result : await SignInOrTwoFactorAsync(user!, isPersistent);
    }

    /// <returns>Null: the password fits.</returns>
    private async Task<SignInResult?> TryAsync(string userName, ReportingUser? user, string password)
    {
        var attempt = await throttle.AttemptAsync(SignInWay.Password, userName, user?.Id);
        if (await throttle.CheckAsync(attempt) is var wait && wait > TimeSpan.Zero) return new SignInWait(wait);
        if (!await FitsAsync(user, password))
        {
            await throttle.FailedAsync(attempt);
            return SignInResult.Failed;
        }
        await throttle.SucceededAsync(attempt);
        return null;
    }

    private async Task<SignInResult> SecondFactorAsync(SignInWay tried, Func<Task<SignInResult>> check)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user) return SignInResult.Failed;
        var attempt = await throttle.AttemptAsync(tried, user.UserName!, user.Id);
        if (await throttle.CheckAsync(attempt) is var wait && wait > TimeSpan.Zero) return new SignInWait(wait);
        way = tried;
        var result = await check();
        if (result.Succeeded) await throttle.SucceededAsync(attempt);
        else if (result.IsLockedOut) await RefusedAsync(user, tried);
        else await throttle.FailedAsync(attempt);
        return result;
    }

    private async Task<SignInResult?> RefusedAsync(ReportingUser user, SignInWay tried)
    {
        if (await PreSignInCheck(user) is not { } refused) return null;
        await entries.CountAsync(user.Id, SignInEvent.RefusedLocked, tried);
        return refused;
    }

    private async Task<bool> FitsAsync(ReportingUser? user, string password)
    {
        if (user?.PasswordHash is not null) return await UserManager.CheckPasswordAsync(user, password);
        nobody.Verify(UserManager.PasswordHasher, password);
        return false;
    }
}
