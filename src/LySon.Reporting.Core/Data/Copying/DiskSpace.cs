using System.Globalization;

namespace LySon.Reporting.Core.Data.Copying;

public static class DiskSpace
{
    private const long Megabyte = 1 << 20;

    /// <summary>Looked at before much is written; a disk that is filled up later by others still fails the write.</summary>
    /// <exception cref="CopyRefusedException">Too little is free.</exception>
    public static void Require(string folder, long bytes)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        if (free < bytes)
            throw new CopyRefusedException(string.Create(CultureInfo.InvariantCulture, $"{folder} has {free / Megabyte:#,0} MB free, and {bytes / Megabyte + 1:#,0} MB are needed. Nothing was written."));
    }

    /// <summary>Of the database as a SQLite file, roughly: PostgreSQL takes about as much for the same rows.</summary>
    public static async Task<long> OfDatabaseAsync(ReportingConnections database, CancellationToken cancellation) => (await database.ReadAsync(
        database.IsPostgreSql ? "SELECT pg_database_size(current_database())" : "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        row => row.GetInt64(0), cancellation))[0];
}
