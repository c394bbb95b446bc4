using System.Text;
using LySon.Reporting.Web.Infrastructure.Files;
using Serilog.Sinks.File;

namespace LySon.Reporting.Web.Infrastructure.Logging;

/// <summary>Where the log's files are; each is its owner's only from its first byte on, and so is the folder unless it is configured and may be shared.</summary>
internal sealed class LogFolder(bool isConfigured) : FileLifecycleHooks
{
    public const string Pattern = "reporting-*.clef";
    private const string Setting = "Logging:Directory";

    public static bool IsConfigured(IConfiguration configuration) => configuration[Setting] is not null;

    public static string Of(IConfiguration configuration, IHostEnvironment environment) => configuration[Setting] ?? Path.Combine(environment.ContentRootPath, "logs");

    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        PrivateFiles.Narrow(path);
        if (!isConfigured) PrivateFiles.Narrow(Path.GetDirectoryName(path)!);
        return underlyingStream;
    }
}
