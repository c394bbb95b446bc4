using System.CommandLine;
using System.Globalization;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Features.Inspection.Commands;

/// <summary>`inspect FILE`: what a report's PDF carries, and whether its pages are what its data say. Needs no database.</summary>
internal static class InspectCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("file") { Description = "A report's PDF." };
        var inspect = new Command("inspect", "Show the data inside a report's PDF and compare its pages with them.") { file };
        inspect.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var pdf = await CommandFiles.PdfAsync(parsed.GetValue(file)!, cancellation);
            var examined = await services.GetRequiredService<ForeignFiles>().ExamineAsync(pdf, cancellation);
            var found = examined.Report ?? throw new CommandRefusedException(examined.ReportRefusal!);
            Print(found);
            if (found.Integrity == ReportIntegrity.Extended)
                PrintAdded(examined.Signatures ?? throw new CommandRefusedException(examined.SignatureRefusal!));
        }));
        return inspect;
    }

    /// <summary>What stands behind the document: signatures, it is hoped.</summary>
    private static void PrintAdded(SignatureFindings found)
    {
        foreach (var line in VerifyCommand.Lines(found)) Console.WriteLine(line);
        if (found.Verdict is SignatureVerdict.Altered or SignatureVerdict.Broken)
            throw new CommandRefusedException(SignatureWords.Title(found));
    }

    private static void Print(ExaminedReport found)
    {
        var report = found.File.Report;
        Console.WriteLine(report.Title);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Layout {found.File.Layout}, typesetter {found.File.Typesetter}"));
        foreach (var file in found.Attached) Console.WriteLine($"{file.Name}: {Numbers.FileSize(file.Length)}");
        foreach (var group in report.Data?.Venues ?? [])
            Console.WriteLine($"{group.Group}: {group.Created} venues, {group.Scans?.ToString(Vietnamese.Culture) ?? "no"} scans");
        foreach (var figure in report.Data?.Adoption ?? [])
            Console.WriteLine($"{figure.Application}: {figure.Installed}/{figure.Smartphones} on {figure.AsOf:O}");
        Console.WriteLine(found.Integrity switch
        {
            ReportIntegrity.Intact => "Intact: the pages are byte for byte what the data say.",
            ReportIntegrity.Extended => $"Intact, and {found.AddedBytes} bytes were added after the document was made.",
            ReportIntegrity.OtherVersion => "Made by another version of the typesetter: the pages cannot be compared.",
            _ => throw new CommandRefusedException("Altered: the pages are not what the data say."),
        });
    }
}
