using System.CommandLine;
using System.Net.Sockets;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Logging;
using LySon.Reporting.Web.Infrastructure.Stopping;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>Runs what a command does, with the services of the portal.</summary>
/// <param name="build">Makes the portal of the arguments for its host.</param>
internal sealed class CommandRunner(Func<string[], WebApplication> build)
{
    public const int Done = 0;
    public const int Refused = 1;

    /// <summary>Runs one command with the configured services.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task> command) => RunAsync(parsed, async services =>
    {
        await command(services);
        return Done;
    }, Refused);

    /// <param name="command">Returns the exit code.</param>
    /// <param name="refused">The exit code when it cannot be done.</param>
    public async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> command, int refused)
    {
        // The root lets unknown words through to the host, and with it, in this library, all its commands do.
        if (parsed.UnmatchedTokens.Count > 0)
            return Refuse($"'{parsed.UnmatchedTokens[0]}' is not an option of this command. See --help.", refused);
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

    private async Task<int> AnswerAsync(Func<IServiceProvider, Task<int>> command)
    {
        await using var app = build([]);
        app.CheckConfiguration();
        await using var scope = app.Services.CreateAsyncScope();
        return await command(scope.ServiceProvider);
    }

    /// <summary>Runs the portal until it is told to end.</summary>
    public async Task<int> ServeAsync(string[] args, IReadOnlyList<string> unmatched)
    {
        if (unmatched.Count > 0 && !unmatched[0].StartsWith('-') && !unmatched[0].StartsWith('/'))
            return Refuse($"There is no command '{unmatched[0]}'. See --help.");
        try
        {
            await using var app = build(args);
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
            throw new StartupRefusedException(
                $"The portal cannot listen on {app.Configuration[WebHostDefaults.ServerUrlsKey]}: {failure.Message}.", failure);
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
