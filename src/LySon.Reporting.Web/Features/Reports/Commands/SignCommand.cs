using System.CommandLine;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Signing;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Features.Reports.Commands;

/// <summary>`sign FILE`. It needs the configuration (roots, time-stamp authority), but no database.</summary>
internal static class SignCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("file") { Description = "A numbered report's PDF, signed before or not." };
        var certificate = new Option<FileInfo>("--certificate")
        {
            Description = "PKCS#12 file (.p12, .pfx); its password is read from the terminal, or from standard input when that is "
            + "redirected.", Required = true
        };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The file to write.", Required = true };
        var image = new Option<FileInfo?>("--image") { Description = "PNG with a transparent ground: handwriting or seal." };
        var role = new Option<SignatureRole>("--role") { Description = "person (default) or agency." };
        var sign = new Command("sign", "Sign a report's PDF (PAdES).") { file, certificate, output, image, role };
        sign.SetAction((parsed, cancellation) => runner.RunAsync(parsed, async services =>
        {
            var signing = services.GetRequiredService<PortalSigning>();
            var pdf = await CommandFiles.PdfAsync(parsed.GetValue(file)!, cancellation);
            var picture = parsed.GetValue(image) is { } png ? await CommandFiles.ReadAsync(png, PngImage.LargestKb, cancellation) : null;
            var pkcs12 = await CommandFiles.ReadAsync(parsed.GetValue(certificate)!, SigningIdentity.LargestFileKb, cancellation);
            using var identity = SigningIdentity.Load(pkcs12, Terminal.ReadPassword(), signing.Now);
            var signed = await services.GetRequiredService<ForeignFiles>()
                .SignAsync(pdf, picture, parsed.GetValue(role), identity, cancellation);
            await File.WriteAllBytesAsync(parsed.GetValue(output)!.FullName, signed, cancellation);
        }));
        return sign;
    }
}
