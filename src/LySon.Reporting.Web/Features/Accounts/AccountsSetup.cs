using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Accounts.Resets;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Accounts;

internal sealed class AccountsSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services
        .AddScoped<FactorChanges>().AddScoped<RecoveryCodes>().AddScoped<ForgottenPasswords>().AddScoped<WaysPanel>().AddScoped<IDueWork, ResetLetters>();
    }
}
