using System.CommandLine;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Web.Features.Administration.Commands;
using LySon.Reporting.Web.Features.Administration.Setup;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Administration;

internal sealed class AdministrationSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Administration", Policies.Administer);
        services.AddScoped<SetupSteps>().AddScoped<SetupUndo>().AddScoped<SetupSlips>().AddScoped<IDueWork, OldSetups>();
        services.AddScoped<AccountService>().AddScoped<ISearchSource, Agencies.AdministeredAgencySearch>();
        services.AddGuide(
            new(GuideChapter.OwnWork, "Thiết lập cổng", AdministrationAddresses.Setup, "Mở trang Thiết lập", Roles.Administrator),
            new(GuideChapter.OwnWork, "Tài khoản", AdministrationAddresses.Users, "Mở tài khoản", Roles.Administrator),
            new(GuideChapter.OwnWork, "Cơ quan, đơn vị", AdministrationAddresses.Agencies, "Mở cơ quan, đơn vị", Roles.Administrator),
            new(GuideChapter.OwnWork,
                "Sáp nhập, giải thể đơn vị", AdministrationAddresses.Agencies, "Mở cơ quan, đơn vị", Roles.Administrator),
            new(GuideChapter.OwnWork, "Ngày nghỉ, làm bù", AdministrationAddresses.Calendar, "Mở ngày nghỉ", Roles.Administrator));
        services.AddNoun<ReportingUser>("tài khoản").AddNoun<Agency>("cơ quan, đơn vị").AddNoun<AgencyKind>("loại cơ quan, đơn vị")
            .AddNoun<AgencyName>("tên cơ quan").AddNoun<Signatory>("người ký").AddNoun<DayOff>("ngày nghỉ, ngày làm bù")
            .AddNoun<SetupRun>("tệp thiết lập");
        services.AddNavigation(
            new NavigationEntry(
                NavigationPart.Administration, "Thiết lập", AdministrationAddresses.Setup, "list-task", Roles.Administrator),
            new NavigationEntry(NavigationPart.Administration, "Tài khoản", AdministrationAddresses.Users, "people", Roles.Administrator)
            {
                Count = (db, _) => () => db.Users().Count(),
            },
            new NavigationEntry(
                NavigationPart.Administration, "Cơ quan, đơn vị", AdministrationAddresses.Agencies, "building", Roles.Administrator)
            {
                Count = (db, _) => () => db.Agencies().Count(),
            },
            new NavigationEntry(NavigationPart.Administration, "Ngày nghỉ, làm bù", AdministrationAddresses.Calendar, "calendar3",
                Roles.Administrator),
            new NavigationEntry(
                NavigationPart.Administration, "Danh mục thống kê", AdministrationAddresses.Counted, "list-ul", Roles.Administrator),
            new NavigationEntry(
                NavigationPart.Administration, "Nhật ký đăng nhập", AdministrationAddresses.SignIns, "clock-history", Roles.Administrator));
    }

    public IEnumerable<Command> Commands(CommandRunner runner) => [UserCommands.Create(runner)];
}
