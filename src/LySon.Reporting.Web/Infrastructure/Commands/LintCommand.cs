using System.CommandLine;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Reading;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>`lint FILE`: checks the layout of a PDF file, whoever made it. It needs neither the portal nor its database.</summary>
internal static class LintCommand
{
    private const int Faultless = 0;
    private const int Faults = 1;
    private const int Unreadable = 2;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The PDF file." };
        var lint = new Command("lint", "Check a PDF file against the layout of Decree 30/2020/NĐ-CP. Exit code 0: no fault, 1: faults, 2: the file cannot be read.")
        {
            file,
        };
        lint.SetAction((parsed, cancellation) => Task.FromResult(
            parsed.UnmatchedTokens.Count > 0 ? Refuse($"'{parsed.UnmatchedTokens[0]}' is not an option of this command. See --help.")
            : Check(parsed.GetValue(file)!, cancellation)));
        return lint;
    }

    private static int Check(string path, CancellationToken cancellation)
    {
        try
        {
            using var pdf = File.OpenRead(path);
            var findings = LayoutLinter.Check(pdf, cancellation);
            foreach (var finding in findings) Console.WriteLine(finding);
            Console.WriteLine(findings.Count == 0 ? "Không phát hiện lỗi thể thức." : $"Phát hiện {findings.Count} chỗ chưa đúng thể thức.");
            return findings.Count == 0 ? Faultless : Faults;
        }
        catch (Exception refusal) when (refusal is UnreadablePdfException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse($"{path}: {refusal.Message}");
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message.ReplaceLineEndings(" "));
        return Unreadable;
    }
}
