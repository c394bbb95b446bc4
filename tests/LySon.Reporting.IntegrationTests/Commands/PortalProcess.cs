using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Commands;

/// <summary>
/// The program as an administrator runs it: a process of its own, told what to do by arguments, environment and standard input.
/// </summary>
internal static class PortalProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    /// <summary>As built with the tests, or the published one that REPORTING_PORTAL names.</summary>
    private static readonly string Program = Environment.GetEnvironmentVariable("REPORTING_PORTAL") is { Length: > 0 } published
        ? published : Path.Combine(AppContext.BaseDirectory, "LySon.Reporting.Web.dll");

    /// <param name="ExitCode">0 done, 1 refused.</param>
    /// <param name="Output">Standard output, trimmed.</param>
    /// <param name="Errors">The lines of standard error.</param>
    public sealed record Result(int ExitCode, string Output, IReadOnlyList<string> Errors);

    public static async Task<Result> RunAsync(TestDatabase? database, string arguments, string? input = null,
        string environment = "Production", IReadOnlyList<string>? under = null)
    {
        using var process = Start(database, arguments, environment, under ?? []);
        if (input is not null) await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new(process.ExitCode, (await output).Trim(), (await errors).Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <param name="under">A command that runs the program in its own place, for example by exec, given it as its last arguments.</param>
    public static Process Start(TestDatabase? database, string arguments, string environment = "Production",
        params IReadOnlyList<string> under)
    {
        var start = new ProcessStartInfo(under.Count == 0 ? "dotnet" : under[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(TestFolder.Repository, "src/LySon.Reporting.Web"),
        };
        if (under.Count > 0) foreach (var argument in under.Skip(1).Append("dotnet")) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)) start.ArgumentList
            .Add(argument.Replace('_', ' '));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        // It lives for seconds: code is not measured to be compiled better.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Logging__Directory"] = Path.Combine(TestFolder.Path, "logs");
        if (database is not null)
        {
            start.Environment["Database__Provider"] = database.Provider.ToString();
            start.Environment["ConnectionStrings__Reporting"] = database.ConnectionString;
        }
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
