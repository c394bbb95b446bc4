using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Accounts.Resets;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Accounts;

internal sealed class AccountsSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services
        .AddScoped<FactorChanges>().AddScoped<RecoveryCodes>().AddScoped<ForgottenPasswords>().AddScoped<WaysPanel>().AddScoped<IDueWork,
        ResetLetters>();
        services.AddGuide(
            new GuideTopic(GuideChapter.Everyone, "Khóa truy cập, mã xác thực và quên mật khẩu", AccountAddresses.Security,
                "Mở bảo mật tài khoản"));
    }
}
