using System.CommandLine;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>
/// The command line. `serve` is the default and takes the host's own options as well (`--urls`, `--environment`). Exit codes: 0 done, 1
/// refused or failed, with one line on standard error.
/// </summary>
internal static class ReportingCommands
{
    private const string ServeName = "serve";

    /// <summary>Runs what the arguments ask for; the exit code.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="runner">Runs it.</param>
    /// <param name="others">What can be asked for beside the care for the portal and its database.</param>
    public static Task<int> RunAsync(string[] args, CommandRunner runner, IEnumerable<Command> others)
    {
        var parsed = Create(args, runner, others).Parse(args);
        // A command that is told to stop has two seconds; the portal has its own order of ending (PortalLifetime).
        var serves = parsed.CommandResult.Command is RootCommand or { Name: ServeName };
        return parsed.InvokeAsync(new() { ProcessTerminationTimeout = serves ? null : TimeSpan.FromSeconds(2) });
    }

    private static RootCommand Create(string[] args, CommandRunner runner, IEnumerable<Command> others)
    {
        var root = new RootCommand("LySon.Reporting: official reports of offices. Without a command it starts the portal.")
        {
            Serve(args, runner), MigrateCommand.Create(runner), Sample(runner), CheckCommand.Create(runner),
            BackupCommands.Backup(runner), BackupCommands.Restore(runner), CopyCommand.Create(runner),
        };
        foreach (var command in others) root.Add(command);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, _) => runner.ServeAsync(args, parsed.UnmatchedTokens));
        return root;
    }

    private static Command Serve(string[] args, CommandRunner runner)
    {
        var serve = new Command(
            ServeName,
            "Start the portal (default). Options of the host pass through: --urls http://0.0.0.0:5080, --environment Production.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction((parsed, _) => runner.ServeAsync([.. args.Skip(1)], parsed.UnmatchedTokens));
        return serve;
    }

    private static Command Sample(CommandRunner runner)
    {
        var year = new Option<int>("--year")
        {
            Description = "2021: the report 576/BC-UBND and what it was made from; 2026: a province of 96 units in the middle of a round.",
            DefaultValueFactory = _ => SampleData.Year,
        };
        year.AcceptOnlyFromAmong($"{SampleData.Year}", $"{Sample2026.Year}");
        var sample = new Command("sample", "Add sample data to an empty database; in Development also the sample accounts.") { year };
        sample.SetAction((parsed, _) => runner.RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().AddSampleAsync(parsed.GetValue(year));
            Console.WriteLine("The sample data was added.");
        }));
        return sample;
    }
}
