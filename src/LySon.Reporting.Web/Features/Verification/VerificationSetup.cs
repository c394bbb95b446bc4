using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Verification;

internal sealed class VerificationSetup : IFeature
{
    public void Add(IServiceCollection services) => services.AddSingleton(new PublicLink("Kiểm tra văn bản", VerificationAddresses.Form));
}
