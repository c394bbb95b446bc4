using System.CommandLine;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Features.Inspection.Commands;

/// <summary>`lint FILE`: checks the layout of a PDF file, whoever made it. It needs no database.</summary>
internal static class LintCommand
{
    private const int Faultless = 0;
    private const int Faults = 1;
    private const int Unreadable = 2;

    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("file") { Description = "The PDF file." };
        var lint = new Command(
            "lint", "Check a PDF file against the layout of Decree 30/2020/NĐ-CP. "
            + "Exit code 0: no fault, 1: faults, 2: the file cannot be read.")
        {
            file,
        };
        lint.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var findings = await CheckAsync(services.GetRequiredService<ForeignFiles>(), parsed.GetValue(file)!, cancellation);
            foreach (var finding in findings) Console.WriteLine(finding);
            Console.WriteLine(findings.Count == 0 ? "Không phát hiện lỗi thể thức."
                : $"Phát hiện {findings.Count} chỗ chưa đúng thể thức.");
            return findings.Count == 0 ? Faultless : Faults;
        }, Unreadable));
        return lint;
    }

    /// <summary>Somebody who checks a folder of files must be told which one it is.</summary>
    private static async Task<IReadOnlyList<LayoutFinding>> CheckAsync(ForeignFiles files, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await files.LintAsync(await CommandFiles.PdfAsync(file, cancellation), cancellation);
        }
        catch (FileRefusedException refusal)
        {
            throw new CommandRefusedException($"{file}: {refusal.Message}");
        }
    }
}
