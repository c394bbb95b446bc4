using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Web.Features.Outside.Grid;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Outside;

internal sealed class OutsideSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Outside/Grid", Policies.AskForReports);
        services.AddScoped<FigureEntry>();
        services.AddScoped<GridLoader>();
        services.AddGuide(
            new GuideTopic(GuideChapter.OwnWork, "Đơn vị chưa dùng cổng", RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Province));
    }
}
