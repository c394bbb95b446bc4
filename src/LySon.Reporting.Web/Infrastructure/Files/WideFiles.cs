using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Web.Infrastructure.Logging;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Signing;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Files;

/// <summary>
/// At each start: files of the portal that others may read are narrowed, and the log says so, because a copy may have been made already.
/// </summary>
internal sealed class WideFiles(
    ReportingConnections connections, IConfiguration configuration, IHostEnvironment environment, IOptions<KeyProtectionOptions> keys,
    IOptions<SigningOptions> signing,
    ILogger<WideFiles> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Private())
        {
            if (PrivateFiles.Narrow(path) is not { } done) continue;
            if (done) log.LogWarning("Others could read {Path}; now only its owner can", path);
            else log.LogWarning("Others can read {Path}, and the portal may not change that: take their rights away (chmod go-rwx)", path);
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A folder only when it is the portal's own choice: one that is configured may be shared, such as /var/log.</summary>
    private IEnumerable<string> Private()
    {
        yield return DataFolder.Of(environment);
        if (connections.FilePath is { } database)
            foreach (var file in SqlitePlace.Beside(database).Prepend(database)) yield return file;
        foreach (var file in (string?[])[keys.Value.KeyFile, keys.Value.Certificate, signing.Value.CertificateFile])
            if (file is { Length: > 0 }) yield return file;
        var logs = LogFolder.Of(configuration, environment);
        if (!LogFolder.IsConfigured(configuration)) yield return logs;
        if (!environment.IsDevelopment() && Directory.Exists(logs))
            foreach (var file in Directory.EnumerateFiles(logs, LogFolder.Pattern)) yield return file;
    }
}
