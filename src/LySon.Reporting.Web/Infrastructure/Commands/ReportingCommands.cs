using System.CommandLine;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>
/// The command line. `serve` is the default and takes the host's own options as well (`--urls`, `--environment`). Exit codes: 0 done, 1 refused or failed,
/// with one line on standard error.
/// </summary>
internal static class ReportingCommands
{
    public const int Done = 0;
    public const int Refused = 1;

    public static RootCommand Create(string[] args)
    {
        var root = new RootCommand("LySon.Reporting: official reports of district offices. Without a command it starts the portal.")
        {
            Serve(args), Migrate(), Sample(), DocumentCommands.Pdf(), DocumentCommands.Docx(), InspectCommand.Create(), LintCommand.Create(),
            SignatureCommands.Sign(), SignatureCommands.Verify(), UserCommands.Create(), AuditCommands.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, _) => ServeAsync(args, parsed.UnmatchedTokens));
        return root;
    }

    private static Command Serve(string[] args)
    {
        var serve = new Command("serve", "Start the portal (default). Options of the host pass through: --urls http://0.0.0.0:5080, --environment Production.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction((parsed, _) => ServeAsync([.. args.Skip(1)], parsed.UnmatchedTokens));
        return serve;
    }

    private static Command Migrate()
    {
        var migrate = new Command("migrate", "Bring the database schema to this program's version.");
        migrate.SetAction((parsed, _) => RunAsync(parsed, async services =>
        {
            await services.GetRequiredService<DatabaseStartup>().MigrateAsync();
            Console.WriteLine("The database schema is current.");
        }));
        return migrate;
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
            return Refuse(IsSaid(failure) ? failure.Message : $"{failure.GetType().Name}: {failure.Message}", refused);
        }
    }

    /// <summary>What its message says is for the person at the terminal; anything else is a fault of the program, and its kind helps to find it.</summary>
    private static bool IsSaid(Exception failure) => failure is CommandRefusedException or StartupRefusedException or FileRefusedException or SigningRefusedException
        or IOException or UnauthorizedAccessException or System.Data.Common.DbException or Microsoft.Extensions.Options.OptionsValidationException
        or InvalidOperationException { Source: "LySon.Reporting.Web" };

    private static async Task<int> AnswerAsync(Func<IServiceProvider, Task<int>> command)
    {
        await using var app = ReportingApp.Build([]);
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
            await app.Services.GetRequiredService<DatabaseStartup>().PrepareAsync();
            await app.RunAsync();
            return Done;
        }
        catch (Exception refusal) when (refusal is StartupRefusedException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            return Refuse(refusal.Message);
        }
        catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse(failure.Message);
        }
    }

    private static int Refuse(string message, int code = Refused)
    {
        Console.Error.WriteLine(message.ReplaceLineEndings(" "));
        return code;
    }
}

/// <summary>A command cannot be done; the message is one line for the person at the terminal.</summary>
public sealed class CommandRefusedException(string message) : Exception(message);
