using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

internal static class SecondFactorSetup
{
    public static void AddSecondFactor(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<SecondFactorOptions>(SecondFactorOptions.Section)
            .Configure(options => options.RequiredFor ??= Listed(builder.Configuration)
                ?? (builder.Environment.IsDevelopment() ? "" : Roles.Administrator));
        services.AddScoped<SecondFactors>().AddScoped<SecondFactorCodes>().AddScoped<SecondFactorDuty>().AddScoped<PasswordKeeper>()
            .AddScoped<RecentSignIn>();
        services.AddScoped(sp => (IFactorCheck)sp.GetRequiredService<SignInManager<ReportingUser>>());
        services.AddScoped<IPasswordHasher<ReportingUser>, NormalizingPasswordHasher>();
    }

    /// <summary>The roles where they were given as a list; null where they were not.</summary>
    private static string? Listed(IConfiguration configuration) =>
        configuration.GetSection($"{SecondFactorOptions.Section}:{nameof(SecondFactorOptions.RequiredFor)}").GetChildren()
            .ToList() is { Count: > 0 } roles
            ? string.Join(',', roles.Select(r => r.Value)) : null;
}
