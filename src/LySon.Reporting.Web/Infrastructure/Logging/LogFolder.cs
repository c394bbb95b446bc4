using System.Text;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Web.Infrastructure.Database;
using Serilog.Sinks.File;

namespace LySon.Reporting.Web.Infrastructure.Logging;

/// <summary>
/// Where the log's files are; each is its owner's only from its first byte on, and so is the folder unless it is configured and may be
/// shared.
/// </summary>
internal sealed class LogFolder(bool isConfigured) : FileLifecycleHooks
{
    public const string Pattern = "reporting-*.clef";
    private const string Setting = "Logging:Directory";

    public static bool IsConfigured(IConfiguration configuration) => configuration[Setting] is { Length: > 0 };

    public static string Of(IConfiguration configuration, IHostEnvironment environment) =>
        configuration[Setting] is { Length: > 0 } set ? set : Path.Combine(environment.ContentRootPath, "logs");

    /// <summary>Outside Development the log is a file, and nobody would miss it before it is needed.</summary>
    /// <exception cref="StartupRefusedException">The folder, or the newest file in it, cannot be written.</exception>
    public static void RequireWritable(IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) return;
        var folder = Of(configuration, environment);
        try
        {
            PrivateFiles.MakeFolder(folder);
            File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
            if (Directory.EnumerateFiles(folder, Pattern).Max(StringComparer.Ordinal) is { } newest)
                File.Open(newest, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"{Setting}: the folder for the log, {folder}, cannot be written: {failure.Message}", failure);
        }
    }

    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        PrivateFiles.Narrow(path);
        if (!isConfigured) PrivateFiles.Narrow(Path.GetDirectoryName(path)!);
        return underlyingStream;
    }
}
