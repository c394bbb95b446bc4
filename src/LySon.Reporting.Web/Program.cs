using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Workers;

if (LanguageData.IsMissing()) return ReportingCommands.Refused;
return args is [WorkerProgram.Argument] ? await WorkerProgram.RunAsync() : await ReportingCommands.RunAsync(args);
