using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Logging;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Signing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Files;

/// <summary>At each start: files of the portal that others may read are narrowed, and the log says so, because a copy may have been made already.</summary>
internal sealed class WideFiles(
    ReportingConnections connections, IConfiguration configuration, IHostEnvironment environment, IOptions<KeyProtectionOptions> keys, IOptions<SigningOptions> signing,
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
        yield return Path.Combine(environment.ContentRootPath, "App_Data");
        if (!connections.IsPostgreSql && SqliteFile(connections.ConnectionString) is { } database)
            foreach (var suffix in (string[])["", "-wal", "-shm"]) yield return database + suffix;
        foreach (var file in (string?[])[keys.Value.KeyFile, keys.Value.Certificate, signing.Value.CertificateFile])
            if (file is { Length: > 0 }) yield return file;
        var logs = LogFolder.Of(configuration, environment);
        if (!LogFolder.IsConfigured(configuration)) yield return logs;
        if (!environment.IsDevelopment() && Directory.Exists(logs))
            foreach (var file in Directory.EnumerateFiles(logs, LogFolder.Pattern)) yield return file;
    }

    /// <summary>The database's file; null for one in memory.</summary>
    public static string? SqliteFile(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString);
        return parts.Mode == SqliteOpenMode.Memory || parts.DataSource is "" or ":memory:" || parts.DataSource.StartsWith("file:", StringComparison.Ordinal) ? null : parts.DataSource;
    }
}
