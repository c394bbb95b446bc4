using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Workers;

return args is [WorkerProgram.Argument] ? await WorkerProgram.RunAsync() : await ReportingCommands.RunAsync(args);
