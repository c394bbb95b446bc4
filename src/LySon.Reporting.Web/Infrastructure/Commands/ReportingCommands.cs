using System.CommandLine;
using System.Net.Sockets;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Logging;
using LySon.Reporting.Web.Infrastructure.Stopping;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>
/// The command line. `serve` is the default and takes the host's own options as well (`--urls`, `--environment`). Exit codes: 0 done, 1 refused or failed,
/// with one line on standard error.
/// </summary>
internal static class ReportingCommands
{
    public const int Done = 0;
    public const int Refused = 1;
    private const string ServeName = "serve";

    /// <summary>Runs what the arguments ask for; the exit code.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var parsed = Create(args).Parse(args);
        // A command that is told to stop has two seconds; the portal has its own order of ending (PortalLifetime).
        var serves = parsed.CommandResult.Command is RootCommand or { Name: ServeName };
        return parsed.InvokeAsync(new() { ProcessTerminationTimeout = serves ? null : TimeSpan.FromSeconds(2) });
    }

    private static RootCommand Create(string[] args)
    {
        var root = new RootCommand("LySon.Reporting: official reports of district offices. Without a command it starts the portal.")
        {
            Serve(args), MigrateCommand.Create(), Sample(), DocumentCommands.Pdf(), DocumentCommands.Docx(), InspectCommand.Create(), LintCommand.Create(),
            SignatureCommands.Sign(), SignatureCommands.Verify(), UserCommands.Create(), AuditCommands.Create(), CheckCommand.Create(),
            BackupCommands.Backup(), BackupCommands.Restore(), CopyCommand.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, _) => ServeAsync(args, parsed.UnmatchedTokens));
        return root;
    }

    private static Command Serve(string[] args)
    {
        var serve = new Command(ServeName, "Start the portal (default). Options of the host pass through: --urls http://0.0.0.0:5080, --environment Production.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction((parsed, _) => ServeAsync([.. args.Skip(1)], parsed.UnmatchedTokens));
        return serve;
    }

    private static Command Sample()
    {
        var sample = new Command("sample", "Add the sample data (report 576/BC-UBND) to an empty database; in Development also the sample accounts.");
        sample.SetAction((parsed, _) => RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().AddSampleAsync();
            Console.WriteLine("The sample data was added.");
        }));
        return sample;
    }

    /// <summary>Runs one command with the configured services.</summary>
    public static Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task> command) => RunAsync(parsed, async services =>
    {
        await command(services);
        return Done;
    }, Refused);

    /// <param name="command">Returns the exit code.</param>
    /// <param name="refused">The exit code when it cannot be done.</param>
    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> command, int refused)
    {
        // The root lets unknown words through to the host, and with it, in this library, all its commands do.
        if (parsed.UnmatchedTokens.Count > 0) return Refuse($"'{parsed.UnmatchedTokens[0]}' is not an option of this command. See --help.", refused);
        try
        {
            return await AnswerAsync(command);
        }
        // Whatever goes wrong, a script that calls the command finds one line and a code that it knows.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Refuse(Refusal.Line(failure), refused);
        }
    }

    private static async Task<int> AnswerAsync(Func<IServiceProvider, Task<int>> command)
    {
        await using var app = ReportingApp.Build([]);
        app.CheckConfiguration();
        await using var scope = app.Services.CreateAsyncScope();
        return await command(scope.ServiceProvider);
    }

    private static async Task<int> ServeAsync(string[] args, IReadOnlyList<string> unmatched)
    {
        if (unmatched.Count > 0 && !unmatched[0].StartsWith('-') && !unmatched[0].StartsWith('/'))
            return Refuse($"There is no command '{unmatched[0]}'. See --help.");
        try
        {
            await using var app = ReportingApp.Build(args);
            app.CheckConfiguration();
            LogFolder.RequireWritable(app.Configuration, app.Environment);
            await app.Services.GetRequiredService<DatabaseStartup>().PrepareAsync();
            await StartAsync(app);
            await app.Services.GetRequiredService<PortalLifetime>().RunToEndAsync(app);
            return Done;
        }
        // Not what a tool throws that only wants to see the services.
        catch (Exception failure) when (failure is not HostAbortedException)
        {
            return Refuse(Refusal.Line(failure));
        }
    }

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        // It names the fault and not the address.
        catch (SocketException failure)
        {
            throw new StartupRefusedException($"The portal cannot listen on {app.Configuration[WebHostDefaults.ServerUrlsKey]}: {failure.Message}.", failure);
        }
    }

    private static int Refuse(string message, int code = Refused)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}

/// <summary>A command cannot be done; the message is one line for the person at the terminal.</summary>
public sealed class CommandRefusedException(string message) : Exception(message);
