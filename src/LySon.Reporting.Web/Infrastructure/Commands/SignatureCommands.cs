using System.CommandLine;
using LySon.Reporting.Documents.Data;
using LySon.Reporting.Documents.Reading;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Infrastructure.Signing;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>`sign FILE` and `verify FILE`. They need the configuration (roots, time-stamp authority), but no database.</summary>
internal static class SignatureCommands
{
    public static Command Verify()
    {
        var file = new Argument<FileInfo>("file") { Description = "A PDF, of the portal or anybody else." };
        var verify = new Command("verify", "Check the digital signatures of a PDF. Exit code 0: all valid and trusted, 1: anything else.") { file };
        verify.SetAction((parsed, cancellation) => ReportingCommands.RunAsync(parsed, async services =>
        {
            var pdf = await ReadAsync(parsed.GetValue(file)!, SafePdf.LargestFileMb << 10, cancellation);
            var found = Refusing(() => services.GetRequiredService<PortalSigning>().Verify(pdf, OriginalLength(pdf)));
            foreach (var line in Lines(found)) Console.WriteLine(line);
            if (found.Verdict != SignatureVerdict.Valid) throw new CommandRefusedException(SignatureWords.Title(found));
        }));
        return verify;
    }

    public static Command Sign()
    {
        var file = new Argument<FileInfo>("file") { Description = "A numbered report's PDF, signed before or not." };
        var certificate = new Option<FileInfo>("--certificate") { Description = "PKCS#12 file (.p12, .pfx); its password is read from the terminal, or from standard input when that is redirected.", Required = true };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The file to write.", Required = true };
        var image = new Option<FileInfo?>("--image") { Description = "PNG with a transparent ground: handwriting or seal." };
        var role = new Option<SignatureRole>("--role") { Description = "person (default) or agency." };
        var sign = new Command("sign", "Sign a report's PDF (PAdES).") { file, certificate, output, image, role };
        sign.SetAction((parsed, cancellation) => ReportingCommands.RunAsync(parsed, async services =>
        {
            var signing = services.GetRequiredService<PortalSigning>();
            var pdf = await ReadAsync(parsed.GetValue(file)!, SafePdf.LargestFileMb << 10, cancellation);
            var picture = parsed.GetValue(image) is { } png ? await ReadAsync(png, PngImage.LargestKb, cancellation) : null;
            var pkcs12 = await ReadAsync(parsed.GetValue(certificate)!, SigningIdentity.LargestFileKb, cancellation);
            using var identity = Refusing(() => SigningIdentity.Load(pkcs12, Terminal.ReadPassword(), signing.Now));
            var seen = picture is null ? null : Refusing(() => PngImage.Read(picture));
            var signed = await Refusing(() => ReportSigner.SignAsync(pdf, parsed.GetValue(role), seen, signing.Now, identity, signing.Authority, cancellation));
            await File.WriteAllBytesAsync(parsed.GetValue(output)!.FullName, signed, cancellation);
        }));
        return sign;
    }

    /// <summary>What `inspect` and `verify` print about signatures.</summary>
    public static IEnumerable<string> Lines(SignatureFindings found)
    {
        yield return $"{SignatureWords.Title(found)}. {SignatureWords.Meaning(found)}";
        if (SignatureWords.Added(found) is { } added) yield return added;
        foreach (var signature in found.Signatures)
            yield return $"{SignatureWords.Name(signature)}: {string.Join(' ', SignatureWords.Sentences(signature))}";
    }

    private static int OriginalLength(byte[] pdf)
    {
        try
        {
            return ReportInspector.Inspect(pdf).OriginalLength(pdf);
        }
        catch (UnreadablePdfException)
        {
            // Somebody else's document has no original to compare with.
            return 0;
        }
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, int mostKb, CancellationToken cancellation) =>
        file.Exists && file.Length > (long)mostKb << 10 ? throw new CommandRefusedException($"{file} is larger than {mostKb} KB.")
        : await File.ReadAllBytesAsync(file.FullName, cancellation);

    private static T Refusing<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception refusal) when (refusal is UnreadablePdfException or SigningRefusedException or UnusableImageException)
        {
            throw new CommandRefusedException(refusal.Message);
        }
    }

    private static async Task<T> Refusing<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception refusal) when (refusal is UnreadablePdfException or SigningRefusedException)
        {
            throw new CommandRefusedException(refusal.Message);
        }
    }
}
