using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Guide;

internal sealed class GuideSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddGuide(
            new(GuideChapter.Everyone, "Đăng nhập, tìm kiếm và lưu bài", AccountAddresses.Password, "Đổi mật khẩu"),
            new(GuideChapter.Everyone, "Thông báo và thư điện tử", NotificationAddresses.Settings, "Chọn cách nhận"));
        services.AddNavigation(new NavigationEntry(NavigationPart.Other, "Hướng dẫn sử dụng", HomeAddresses.Guide, "question-circle"));
    }
}
