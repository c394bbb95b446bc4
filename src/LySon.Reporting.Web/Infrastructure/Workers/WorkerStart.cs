using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>How the program starts itself as a worker.</summary>
internal static class WorkerStart
{
    /// <summary>What a worker keeps of the portal's environment: how to find the runtime. Nothing of the configuration.</summary>
    private static readonly string[] Kept = ["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "TZ", "TZDIR", "SystemRoot"];

    public static ProcessStartInfo Info()
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var program = typeof(WorkerStart).Assembly.Location;
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..",
            OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var own = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);
        // Published as a single file the program is the process; otherwise the runtime's host runs it, or it brings its own.
        start.FileName = program.Length == 0 ? Environment.ProcessPath! : File.Exists(host) ? host : own;
        if (start.FileName == host) start.ArgumentList.Add(program);
        start.ArgumentList.Add(WorkerProgram.Argument);
        Restrict(start.Environment);
        return start;
    }

    private static void Restrict(IDictionary<string, string?> environment)
    {
        var kept = Kept.Where(environment.ContainsKey).ToDictionary(k => k, k => environment[k]);
        environment.Clear();
        foreach (var (name, value) in kept) environment[name] = value;
        // One small heap on one thread; neither dumps nor a debugger's door; code is not measured to be compiled better.
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
    }
}
