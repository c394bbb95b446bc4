using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

internal static class SecondFactorSetup
{
    public static void AddSecondFactor(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SecondFactorOptions>().BindConfiguration(SecondFactorOptions.Section)
            .Configure(options => options.RequiredFor ??= builder.Environment.IsDevelopment() ? "" : Roles.Administrator)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<SecondFactors>().AddScoped<SecondFactorCodes>().AddScoped<SecondFactorDuty>().AddScoped<PasswordKeeper>().AddScoped<RecentSignIn>();
        services.AddScoped<IPasswordHasher<ReportingUser>, NormalizingPasswordHasher>();
    }
}
