using System.Diagnostics;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Benchmarks;

/// <summary>A program that was built with this one, as a process of its own in Production.</summary>
internal static class BuiltProgram
{
    public const string Portal = "LySon.Reporting.Web.dll";
    public const string Benchmarks = "LySon.Reporting.Benchmarks.dll";

    /// <param name="folder">For its log files.</param>
    public static Process Start(string program, string arguments, string folder, DatabaseProvider provider, string connection)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in (string[])[program, .. arguments.Split(' ')]) start.ArgumentList.Add(argument);
        start.Environment["Logging__Directory"] = Path.Combine(folder, "logs");
        start.Environment["Database__Provider"] = provider.ToString();
        start.Environment["ConnectionStrings__Reporting"] = connection;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Lets it do one thing and end.</summary>
    public static async Task RunAsync(string program, string arguments, string folder, DatabaseProvider provider, string connection)
    {
        using var process = Start(program, arguments, folder, provider, connection);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}.");
    }
}
