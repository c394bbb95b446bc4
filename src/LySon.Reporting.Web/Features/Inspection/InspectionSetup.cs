using System.CommandLine;
using LySon.Reporting.Web.Features.Inspection.Commands;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Commands;

namespace LySon.Reporting.Web.Features.Inspection;

internal sealed class InspectionSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddNavigation(new NavigationEntry(NavigationPart.Other, "Kiểm tra tệp PDF", InspectionAddresses.Show, "file-earmark-pdf"));
    }

    public IEnumerable<Command> Commands(CommandRunner runner) =>
        [InspectCommand.Create(runner), LintCommand.Create(runner), VerifyCommand.Create(runner)];
}
