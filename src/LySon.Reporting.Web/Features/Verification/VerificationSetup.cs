using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;

namespace LySon.Reporting.Web.Features.Verification;

internal sealed class VerificationSetup : IFeature
{
    public void Add(IServiceCollection services) => services.AddSingleton(new PublicLink("Kiểm tra văn bản", VerificationAddresses.Form,
        "Nhập mã in trên báo cáo để biết báo cáo có thật, còn hiệu lực, và tệp PDF có còn nguyên."));
}
