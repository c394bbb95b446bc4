using System.Data.Common;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>From one database into an empty one of the other or the same kind.</summary>
/// <param name="TakenAt">The moment whose state it is.</param>
/// <param name="Tables">What each table holds, on both sides.</param>
public sealed record DatabaseCopy(DateTimeOffset TakenAt, IReadOnlyDictionary<string, TableSum> Tables)
{
    /// <exception cref="CopyRefusedException">Somebody's rows are there.</exception>
    /// <exception cref="DbException">It cannot be reached.</exception>
    public static async Task RequireEmptyAsync(ReportingConnections place, CancellationToken cancellation = default)
    {
        if (place.IsPostgreSql) await PostgreSqlTarget.RequireEmptyAsync(place, cancellation);
        else SqlitePlace.RequireEmpty(SqliteFile.PathOf(place));
    }

    public long Rows => Tables.Values.Sum(t => t.Rows);

    /// <param name="whileWritten">Also when the source goes on being written to.</param>
    /// <param name="told">Called after each table: its name and its rows.</param>
    /// <exception cref="CopyRefusedException">The target is not empty, the source not current or written to; nothing was
    /// copied.</exception>
    /// <exception cref="DbException">One of the two cannot be reached, read or written; nothing was copied.</exception>
    public static async Task<DatabaseCopy> MakeAsync(
        ReportingConnections from, ReportingConnections to, bool whileWritten, TimeProvider time, Action<string, long>? told = null,
        CancellationToken cancellation = default)
    {
        await CopyPlan.RequireCurrentAsync(from, cancellation);
        return to.IsPostgreSql ? await ToServerAsync() : await ToFileAsync();

        async Task<DatabaseCopy> ToServerAsync()
        {
            await using var target = await PostgreSqlTarget.PrepareAsync(to, cancellation);
            return await RunAsync(target);
        }

        async Task<DatabaseCopy> ToFileAsync()
        {
            var file = SqliteFile.PathOf(to);
            SqlitePlace.RequireEmpty(file);
            using var work = WorkFolder.Create(Path.GetDirectoryName(file)!);
            var made = work.File("copy.db");
            await using (var target = await SqliteTarget.PrepareAsync(made, cancellation))
            {
                var copy = await RunAsync(target);
                SqlitePlace.Put(made, file);
                return copy;
            }
        }

        async Task<DatabaseCopy> RunAsync(CopyTarget target)
        {
            await using var source = await CopySource.OfAsync(from, asStored: !from.IsPostgreSql && !to.IsPostgreSql, cancellation);
            return new(time.GetUtcNow(), await TableCopier.RunAsync(source, target, told, whileWritten, cancellation));
        }
    }
}
