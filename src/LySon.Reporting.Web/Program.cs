using LySon.Reporting.Web.Infrastructure.Commands;

return await ReportingCommands.Create(args).Parse(args).InvokeAsync();
