using System.Data.Common;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>
/// Looks through the pages of an SQLite file (`quick_check`) after the start and every <c>Upkeep:QuickCheckHours</c> (6; 0 = never), in the
/// background. PostgreSQL looks after its own pages.
/// </summary>
internal sealed class DatabaseWatch(
    ReportingConnections connections, IOptions<UpkeepOptions> options, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<DatabaseWatch> log) : BackgroundService
{
    /// <summary>When the last look began (UTC).</summary>
    public DateTime? LookedAt { get; private set; }

    /// <returns>Whether everything that was read is whole.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation = default)
    {
        var startedAt = time.GetUtcNow().UtcDateTime;
        LookedAt = startedAt;
        try
        {
            await using var connection = await connections.OpenReadOnlyAsync(cancellation);
            if (SqliteFile.Damage((SqliteConnection)connection, quick: true) is { } said) Break(said);
            else connections.Faults.Mend(startedAt);
        }
        catch (DbException failure)
        {
            connections.Faults.Note(failure);
            if (connections.Faults.BrokenSince is not null) Break(failure.Message);
        }
        return connections.Faults.BrokenSince is null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hours = options.Value.QuickCheckHours;
        if (connections.IsPostgreSql || hours <= 0) return;
        try
        {
            // Phones first: what follows reads the whole file.
            var started = new TaskCompletionSource();
            await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
            await started.Task.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(TimeSpan.FromHours(hours), time);
            do await Task.Run(() => LookAsync(stoppingToken), stoppingToken).WaitAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is closing.
        }
    }

    private void Break(string said)
    {
        connections.Faults.Break();
        log.LogCritical("The database file is damaged: {Said}. The portal is not ready until a check passes; see the chapter on restoring",
            said.ReplaceLineEndings(" "));
    }
}
