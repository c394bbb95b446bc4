using System.Diagnostics;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Benchmarks;

/// <summary>Times headless LibreOffice with a profile of its own; null where it is not installed.</summary>
internal static class PdfLibreOffice
{
    public static double? MedianMilliseconds(OfficialReport report, int times)
    {
        var folder = Directory.CreateTempSubdirectory("pdf-ratios-").FullName;
        try
        {
            var document = Path.Combine(folder, "report.fodt");
            File.WriteAllText(document, PdfFlatDocument.Of(report));
            // The first run makes the profile and is not counted.
            if (Convert(folder, document) is null)
                return null;
            return PdfRatios.Median([.. Enumerable.Range(0, times).Select(_ => Convert(folder, document)!.Value)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double? Convert(string folder, string document)
    {
        var start = new ProcessStartInfo("soffice", [
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, document,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        return File.Exists(Path.ChangeExtension(document, "pdf"))
            ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException("LibreOffice made no PDF.");
    }
}
