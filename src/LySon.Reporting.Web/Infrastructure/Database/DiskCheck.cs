using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Files;
using LySon.Reporting.Web.Infrastructure.Logging;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>
/// Ready: the volumes of the SQLite file and of the log have <c>Health:MinimumFreeMb</c> free (200) and take a small file. Looked at every
/// five seconds at most, however often one asks.
/// </summary>
internal sealed class DiskCheck(ReportingConnections connections, IConfiguration configuration, IHostEnvironment environment,
    IOptions<HealthOptions> options, DiskRoom disk, TimeProvider time) : IHealthCheck
{
    private const int ProbeBytes = 4096;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock door = new();
    private (DateTimeOffset At, string? Fault)? last;

    /// <summary>Null: nothing is wrong.</summary>
    public string? Fault()
    {
        lock (door)
        {
            if (last is { } known && time.GetUtcNow() - known.At < Every) return known.Fault;
            var fault = Folders().Select(Look).FirstOrDefault(f => f is not null);
            last = (time.GetUtcNow(), fault);
            return fault;
        }
    }

    /// <summary>Folders on whose volumes the portal writes, existing ones.</summary>
    public IEnumerable<string> Folders()
    {
        if (connections.FilePath is { } file) yield return Path.GetDirectoryName(file)!;
        if (LogFolder.Of(configuration, environment) is var logs && !environment.IsDevelopment()
            && Directory.Exists(logs)) yield return Path.GetFullPath(logs);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Fault() is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy());

    private string? Look(string folder)
    {
        var least = options.Value.MinimumFreeMb << 20;
        if (disk.Of(folder) is { } room && room.Free < least)
            return string.Create(CultureInfo.InvariantCulture, $"{folder} has only {room.Free >> 20} MB free.");
        var probe = Path.Combine(folder, $".reporting-probe-{Environment.ProcessId}-{Path.GetRandomFileName()}");
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0,
                FileOptions.DeleteOnClose);
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{folder} cannot be written: {failure.Message}";
        }
    }
}
