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
/// The framework's manager, through which every sign-in goes, with three rules of this portal: tries are slowed (<see cref="SignInWait"/>)
/// and locked accounts are told only to whoever has proved to be their owner; unknown names cost what known ones do; what succeeds opens a
/// session.
/// </summary>
internal sealed class ReportingSignInManager(
    UserManager<ReportingUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<ReportingUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<ReportingUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<ReportingUser> confirmation,
    SignInThrottle throttle, SessionOpening sessions, NobodysPassword nobody, UserSessions rows, SignInLog entries,
    PasskeyCeremony passkeys, PasswordKeeper passwords)
    : SignInManager<ReportingUser>(users, http, claims, options, log, schemes, confirmation), IFactorCheck
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

    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        way = SignInWay.Passkey;
        var (result, user) = await TryPasskeyAsync(credentialJson);
        return result.Succeeded ? await SignInOrTwoFactorAsync(user!, isPersistent: false, bypassTwoFactor: true) : result;
    }

    public async Task<SignInResult> CheckPasskeyAsync(ReportingUser user, string credential)
    {
        var (result, found) = await TryPasskeyAsync(credential);
        return result.Succeeded && found!.Id != user.Id ? SignInResult.Failed : result;
    }

    public Task<SignInResult> CheckCodeAsync(ReportingUser user, string code)
    {
        var isRecovery = OneTimeCode.TryRead(code, out _);
        return SecondFactorAsync(user, isRecovery ? SignInWay.PasswordAndRecoveryCode : SignInWay.PasswordAndCode, async () =>
            await UserManager.VerifyTwoFactorTokenAsync(user, isRecovery ? RecoveryCodeProvider.Name
                : Options.Tokens.AuthenticatorTokenProvider, code)
                ? SignInResult.Success : SignInResult.Failed);
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
    public override async Task SignInWithClaimsAsync(ReportingUser user, AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims)
    {
        var given = additionalClaims.Where(c => c.Type != SessionOpening.Claim).ToList();
        var session = isRefreshing
            ? await sessions.RenewAsync(SessionIn(Context.User), user)
            : await sessions.BeginAsync(user, way ?? (given.Exists(c => c is { Type: "amr", Value: "mfa" })
                ? SignInWay.PasswordAndCode : SignInWay.Password));
        // Ended by somebody else since this request began: nothing is there to go on.
        if (session is not { } id) await base.SignOutAsync();
        else await base.SignInWithClaimsAsync(user, authenticationProperties,
            [.. given, new Claim(SessionOpening.Claim, id.ToString("N"))]);
    }

    public override async Task RefreshSignInAsync(ReportingUser user)
    {
        isRefreshing = true;
        try
        {
            await base.RefreshSignInAsync(user);
        }
        finally
        {
            isRefreshing = false;
        }
    }

    public override async Task SignOutAsync()
    {
        if (SessionIn(Context.User) is { } session && UserManager.GetUserId(Context.User) is { } id
            && int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) is var userId
                && await rows.EndAsync(session, userId, SessionEnd.SignedOut))
            await entries.WriteAsync(userId, SignInEvent.SignedOut);
        await base.SignOutAsync();
    }

    public static Guid? SessionIn(ClaimsPrincipal principal) =>
        Guid.TryParseExact(principal.FindFirstValue(SessionOpening.Claim), "N", out var id) ? id : null;

    /// <summary>Also of a passkey, which the framework lets in whatever the account's state.</summary>
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(
        ReportingUser user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false)
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

    /// <returns>Whose key it is, when it was taken.</returns>
    private async Task<(SignInResult Result, ReportingUser? User)> TryPasskeyAsync(string credential)
    {
        var claimed = await passkeys.ClaimedAsync(credential);
        var attempt = await throttle.AttemptAsync(SignInWay.Passkey, $"passkey:{claimed}", claimed);
        if (await throttle.CheckPasskeyAsync(attempt) is var wait && wait > TimeSpan.Zero) return (new SignInWait(wait), null);
        if (await passkeys.TakeKnownAsync(credential) is not { } user)
        {
            await entries.CountAsync(claimed, attempt.Failure, attempt.Way);
            return (SignInResult.Failed, null);
        }
        await throttle.SucceededAsync(attempt);
        return (SignInResult.Success, user);
    }

    private async Task<SignInResult> SecondFactorAsync(SignInWay tried, Func<Task<SignInResult>> check) =>
        await GetTwoFactorAuthenticationUserAsync() is { } user ? await SecondFactorAsync(user, tried, check) : SignInResult.Failed;

    private async Task<SignInResult> SecondFactorAsync(ReportingUser user, SignInWay tried, Func<Task<SignInResult>> check)
    {
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
