using System.Diagnostics;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// How long others take for the same report: LibreOffice for the Word document, Chromium for an equal page. Each runs headless with a
/// profile of its own, and the first run, which makes the profile, is not counted. Null where the program is not installed.
/// </summary>
internal sealed class OtherPrinters : IDisposable
{
    private const int Times = 5;

    private readonly string folder = Directory.CreateTempSubdirectory("pdf-ratios-").FullName;

    public double? LibreOffice(OfficialReport report)
    {
        File.WriteAllBytes(InFolder("report.docx"), DocxWriter.Write(report, LayoutProfile.Decree30));
        return Median("soffice", [$"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir", folder,
            InFolder("report.docx")]);
    }

    public double? Chromium(OfficialReport report)
    {
        File.WriteAllText(InFolder("report.html"), PdfWebPage.Of(report));
        string[] root = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        return Median("chromium", [
            .. root, "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run",
            $"--user-data-dir={folder}/browser", "--no-pdf-header-footer", $"--print-to-pdf={InFolder("report.pdf")}",
            $"file://{InFolder("report.html")}",
        ]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string InFolder(string name) => Path.Combine(folder, name);

    private double? Median(string program, string[] arguments) => Run(program, arguments) is null ? null
        : PdfRatios.Median([.. Enumerable.Range(0, Times).Select(_ => Run(program, arguments)!.Value)]);

    private double? Run(string program, string[] arguments)
    {
        File.Delete(InFolder("report.pdf"));
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })!;
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        return File.Exists(InFolder("report.pdf")) ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{program} made no PDF.");
    }
}
