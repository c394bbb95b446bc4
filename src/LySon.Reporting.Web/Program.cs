using LySon.Reporting.Web;
using LySon.Reporting.Web.Features;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Workers;

if (LanguageData.IsMissing()) return CommandRunner.Refused;
if (args is [WorkerProgram.Argument]) return await WorkerProgram.RunAsync();
var runner = new CommandRunner(ReportingApp.Build);
return await ReportingCommands.RunAsync(args, runner, FeatureList.All.SelectMany(f => f.Commands(runner)));
