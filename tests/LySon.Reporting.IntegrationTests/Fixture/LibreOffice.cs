using System.Diagnostics;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// LibreOffice as the word processor that opens what the portal made, with the report's own typeface in the place of Times New Roman.
/// </summary>
public static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(TestFolder.Path, "libreoffice")).FullName;

    /// <summary>The PDF that it makes of a Word document. Its absence is a skip, or a failure where everything is required.</summary>
    public static async Task<byte[]> ToPdfAsync(byte[] docx)
    {
        if (Program() is not { } program)
        {
            Requirement.Missing("soffice is missing: install libreoffice-writer-nogui");
            return [];
        }

        var name = Guid.NewGuid().ToString("N");
        var source = Path.Combine(Folder, name + ".docx");
        await File.WriteAllBytesAsync(source, docx);
        await File.WriteAllTextAsync(Path.Combine(Folder, "fonts.conf"), Fonts());
        // A profile of its own: one that is in use refuses to start, without a word.
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{Folder}/{name}", "--headless", "--convert-to", "pdf",
            "--outdir", Folder, source])
            start.ArgumentList.Add(argument);
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(Folder, "fonts.conf");
        start.Environment["HOME"] = Folder;
        await RunAsync(start);
        return await File.ReadAllBytesAsync(Path.ChangeExtension(source, ".pdf"));
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The fonts of a machine differ, and those of some distributions lack Vietnamese letters.</summary>
    private static string Fonts() => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>{Path.Combine(TestFolder.Repository, "src/LySon.Reporting.Documents/Fonts")}</dir>
          <cachedir>{Path.Combine(Folder, "fonts")}</cachedir>
          <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
        </fontconfig>
        """;
}
