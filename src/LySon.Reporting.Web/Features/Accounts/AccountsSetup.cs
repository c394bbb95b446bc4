using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Accounts.Resets;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;

namespace LySon.Reporting.Web.Features.Accounts;

internal static class AccountsSetup
{
    public static void Add(IServiceCollection services) => services
        .AddScoped<FactorChanges>().AddScoped<RecoveryCodes>().AddScoped<ForgottenPasswords>().AddScoped<WaysPanel>().AddScoped<IDueWork, ResetLetters>();
}
