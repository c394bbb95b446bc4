using System.CommandLine;
using LySon.Reporting.Core.Upkeep.Checking;
using LySon.Reporting.Web.Infrastructure.Upkeep;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>`check`: whether everything that the database holds is whole and agrees.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandRunner runner)
    {
        var check = new Command(
            "check", "Read the whole database and check pages, references, sums, files, the audit chain and the register. Changes no "
            + "data. Exit code 0: whole, 1: not, or unreadable.");
        check.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var report = await services.GetRequiredService<CheckRecord>().RunAsync(services.GetRequiredService<DataCheck>(), cancellation);
            foreach (var finding in report.Findings) Console.WriteLine(finding);
            Console.WriteLine(CheckTask.Words(report));
            if (!report.IsWhole) throw new CommandRefusedException("Dữ liệu không còn nguyên vẹn.");
            Console.WriteLine("Dữ liệu nguyên vẹn.");
        }));
        return check;
    }
}
