using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Security.Passkeys;

/// <summary>
/// The two steps of making and of using a passkey. What the portal asked is kept between them in a cookie of its own for five minutes: the
/// framework would put it into the cookie that remembers the password while the second step is asked for.
/// </summary>
public sealed class PasskeyCeremony(
    IPasskeyHandler<ReportingUser> handler, UserManager<ReportingUser> users, ReportingDbContext db, IHttpContextAccessor accessor,
    TimeProvider time)
{
    public const string Scheme = "Passkey";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>What a browser hands back is some kilobytes.</summary>
    public const int CredentialMaxLength = 16_000;

    private const string StateItem = "state";
    private const string StepItem = "step";
    private const string AskedItem = "asked";
    private const string Making = "making";
    private const string Using = "using";

    private HttpContext Context => accessor.HttpContext!;

    /// <returns>What the browser's script hands to <c>navigator.credentials.create</c>, as JSON.</returns>
    public async Task<string> AskForNewAsync(ReportingUser user)
    {
        var entity = new PasskeyUserEntity
        {
            Id = user.Id.ToString(CultureInfo.InvariantCulture), Name = user.UserName!,
            DisplayName = user.FullName
        };
        var asked = await handler.MakeCreationOptionsAsync(entity, Context);
        await KeepAsync(Making, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <returns>The key to keep; null when what the browser sent does not fit what was asked.</returns>
    public async Task<UserPasskeyInfo?> TakeNewAsync(ReportingUser user, string? credential, string name)
    {
        if (await TakeAsync(Making) is not { } asked || !IsReadable(credential)) return null;
        var result = await handler.PerformAttestationAsync(new()
        {
            HttpContext = Context, CredentialJson = credential!,
            AttestationState = asked.State
        });
        if (!result.Succeeded || result.UserEntity.Id != user.Id.ToString(CultureInfo.InvariantCulture)) return null;
        var key = result.Passkey;
        // The framework asks the machine's clock.
        return new(key.CredentialId, key.PublicKey, time.GetUtcNow(), key.SignCount, key.Transports, key.IsUserVerified,
            key.IsBackupEligible, key.IsBackedUp,
            key.AttestationObject, key.ClientDataJson)
        { Name = name };
    }

    /// <summary>For anybody's key: the browser offers those that it has for this site.</summary>
    public async Task<string> AskForKnownAsync()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Context);
        await KeepAsync(Using, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <returns>Whose key it is; null when it is nobody's, or its answer was used before.</returns>
    public async Task<ReportingUser?> TakeKnownAsync(string? credential)
    {
        if (await TakeAsync(Using) is not { } asked || !IsReadable(credential)) return null;
        var result = await handler.PerformAssertionAsync(new()
        {
            HttpContext = Context, CredentialJson = credential!,
            AssertionState = asked.State
        });
        if (!result.Succeeded) return null;
        var (id, now) = (result.Passkey.CredentialId, time.GetUtcNow().UtcDateTime);
        // A copied answer meets a key that was used since it was asked for. Keys that are synchronised between devices do not count their
        // uses.
        var used = await db.UserPasskeys().Where(k => k.CredentialId == id && k.UserId == result.User.Id
            && (k.LastUsedAt == null || k.LastUsedAt < asked.At))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now));
        return used == 1 && (await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null;
    }

    /// <summary>Whose account an answer claims to be for, for the log of failures; what it claims is not proven.</summary>
    public async Task<int?> ClaimedAsync(string? credential)
    {
        if (!IsReadable(credential)) return null;
        try
        {
            using var json = JsonDocument.Parse(credential!);
            var id = System.Buffers.Text.Base64Url.DecodeFromChars(json.RootElement.GetProperty("id").GetString());
            return await db.UserPasskeys().Where(k => k.CredentialId == id).Select(k => (int?)k.UserId).SingleOrDefaultAsync();
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static bool IsReadable(string? credential) => credential is { Length: > 0 and <= CredentialMaxLength };

    private Task KeepAsync(string step, string? state)
    {
        var now = time.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + Life };
        properties.Items[StepItem] = step;
        properties.Items[StateItem] = state;
        properties.Items[AskedItem] = now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(Scheme)), properties);
    }

    private async Task<(string State, DateTime At)?> TakeAsync(string step)
    {
        var kept = await Context.AuthenticateAsync(Scheme);
        await Context.SignOutAsync(Scheme);
        if (kept is not { Succeeded: true, Properties: { } properties }) return null;
        return properties.GetString(StepItem) == step && properties.GetString(StateItem) is { } state
            ? (state, new DateTime(long.Parse(properties.GetString(AskedItem)!, CultureInfo.InvariantCulture), DateTimeKind.Utc)) : null;
    }
}
