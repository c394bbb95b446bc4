using System.Data.Common;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Infrastructure.Files;
using LySon.Reporting.Web.Infrastructure.Logging;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>What database, files and logs take, and what room is left.</summary>
internal sealed class DiskUse(ReportingConnections connections, IConfiguration configuration, IHostEnvironment environment, DiskRoom disk)
{
    /// <summary>Where a database is whose disk the portal does not see.</summary>
    public const string Elsewhere = "PostgreSQL";

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private DateTimeOffset? last;

    public bool IsDue(DateTimeOffset now) => last is null || now - last >= Every;

    public void Measured(DateTimeOffset now) => last = now;

    /// <exception cref="DbException">The database does not tell its size.</exception>
    public async Task<IReadOnlyList<DiskSample>> MeasureAsync(ReportingDbContext db, DateOnly day, string node,
        CancellationToken cancellation)
    {
        var files = await FilesAsync(db, cancellation);
        var size = await connections.SizeAsync(cancellation);
        var logs = LogFolder.Of(configuration, environment);
        var logBytes = Directory.Exists(logs) ? new DirectoryInfo(logs).EnumerateFiles(LogFolder.Pattern).Sum(f => f.Length) : 0;
        var samples = new List<DiskSample>();
        if (connections.FilePath is { } file) Add(Path.GetDirectoryName(file)!, size, files, 0);
        else samples.Add(Sample(Elsewhere, default, size, files, 0));
        if (Directory.Exists(logs)) Add(Path.GetFullPath(logs), 0, 0, logBytes);
        return samples;

        void Add(string folder, long database, long inFiles, long inLogs)
        {
            if (disk.Of(folder) is not { } room) return;
            // Two folders of one disk are one row.
            var volume = VolumeOf(folder);
            if (samples.Find(s => s.Volume == volume) is not { } known) samples.Add(Sample(volume, room, database, inFiles, inLogs));
            else known.LogBytes += inLogs;
        }

        DiskSample Sample(string volume, VolumeRoom room, long database, long inFiles, long inLogs) => new()
        {
            Day = day, Node = node, Volume = volume, Used = room.Total - room.Free, Free = room.Free,
            DatabaseBytes = Math.Max(database - inFiles, 0), FileBytes = inFiles, LogBytes = inLogs,
        };
    }

    /// <summary>All rows, deleted ones too: they take room until they are gone.</summary>
    private static async Task<long> FilesAsync(ReportingDbContext db, CancellationToken cancellation)
    {
        var bytes = 0L;
        foreach (var table in db.Model.GetEntityTypes().Where(t => typeof(IKeptFile).IsAssignableFrom(t.ClrType))
            .Select(t => t.GetTableName()))
            bytes += await db.Database.SqlQueryRaw<long>(string.Concat("SELECT COALESCE(SUM(\"Size\"), 0) AS \"Value\" FROM \"", table,
                "\"")).SingleAsync(cancellation);
        return bytes;
    }

    /// <summary>The longest mount point that the folder is under.</summary>
    private static string VolumeOf(string folder)
    {
        try
        {
            var name = DriveInfo.GetDrives().Select(d => d.Name).Where(d => folder.StartsWith(d, StringComparison.Ordinal))
                .MaxBy(d => d.Length) ?? Path.GetPathRoot(folder)!;
            return name.Length <= DiskSample.VolumeMaxLength ? name : name[..DiskSample.VolumeMaxLength];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Path.GetPathRoot(folder)!;
        }
    }
}
