using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security.Passkeys;

internal static class PasskeysSetup
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<PasskeySite>().AddScoped<PasskeyCeremony>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PasskeySite>((options, site) =>
        {
            options.ServerDomain = site.Domain;
            options.ValidateOrigin = context => ValueTask.FromResult(site.IsOwn(context));
            // The key alone opens the account: the device must have seen its owner, and must find the key without being told a name.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.AuthenticatorTimeout = PasskeyCeremony.Life;
        });
        services.AddAuthentication().AddCookie(PasskeyCeremony.Scheme, options =>
        {
            options.Cookie.Name = "lyson.passkey";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = PasskeyCeremony.Life;
            options.SlidingExpiration = false;
        });
        services.AddOptions<CookieAuthenticationOptions>(PasskeyCeremony.Scheme)
            .Configure<IOptions<PortalOptions>>((options, portal) => options.Cookie.Path = portal.Value.Base + AccountAddresses.Folder);
    }
}
