using System.CommandLine;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Commands;

namespace LySon.Reporting.Web.Features.Audit;

internal sealed class AuditSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<AuditWords>();
        services.AddGuide(
            new GuideTopic(GuideChapter.OwnWork, "Nhật ký hệ thống", AuditAddresses.All, "Mở nhật ký hệ thống", Roles.Administrator));
        services.AddNavigation(new NavigationEntry(
            NavigationPart.Administration, "Nhật ký hệ thống", AuditAddresses.All, "journal-text", Roles.Administrator));
    }

    public IEnumerable<Command> Commands(CommandRunner runner) => [AuditCommands.Create(runner)];
}
