using System.ComponentModel;
using System.Diagnostics;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Reports.Printing;

/// <summary>A program of the operating system that reads PDFs in its own way.</summary>
internal static class Tool
{
    /// <summary>Standard output and standard error together; the test is skipped where the program is missing.</summary>
    /// <param name="package">The Debian package that has it.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string package, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = TestFolder.Path
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Requirement.Missing($"There is no {program} on this machine (apt-get install {package}).");
            throw;
        }
    }
}
