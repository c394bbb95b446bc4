using System.CommandLine;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Features.Inspection.Commands;

/// <summary>`verify FILE`. It needs the configuration (roots, time-stamp authority), but no database.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("file") { Description = "A PDF, of the portal or anybody else." };
        var verify = new Command("verify", "Check the digital signatures of a PDF. Exit code 0: all valid and trusted, 1: anything else.")
        {
            file
        };
        verify.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var pdf = await CommandFiles.PdfAsync(parsed.GetValue(file)!, cancellation);
            var examined = await services.GetRequiredService<ForeignFiles>().ExamineAsync(pdf, cancellation);
            var found = examined.Signatures ?? throw new CommandRefusedException(examined.SignatureRefusal!);
            foreach (var line in Lines(found)) Console.WriteLine(line);
            if (found.Verdict != SignatureVerdict.Valid) throw new CommandRefusedException(SignatureWords.Title(found));
        }));
        return verify;
    }

    /// <summary>What `inspect` and `verify` print about signatures.</summary>
    public static IEnumerable<string> Lines(SignatureFindings found)
    {
        yield return $"{SignatureWords.Title(found)}. {SignatureWords.Meaning(found)}";
        if (SignatureWords.Added(found) is { } added) yield return added;
        foreach (var signature in found.Signatures)
            yield return $"{SignatureWords.Name(signature)}: {string.Join(' ', SignatureWords.Sentences(signature))}";
    }
}
