using System.Data.Common;
using System.Diagnostics;
using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Core.Upkeep.Checking;

/// <param name="Findings">One Vietnamese line each; at most <see cref="CheckRun.FindingsOfOnePart"/> of one part.</param>
/// <param name="Counts">What was read and found to agree: "dòng nhật ký" → 412906.</param>
public sealed record CheckReport(IReadOnlyList<string> Findings, IReadOnlyDictionary<string, long> Counts, TimeSpan Took)
{
    public bool IsWhole => Findings.Count == 0;
}

/// <summary>
/// Looks at everything that can be looked at: every page of the database and every reference, sums against the rows that they are of, files
/// against their hashes, the audit chain, the register against the reports, and what is derived against what it is derived from. On a
/// connection of its own that only reads, row by row; a part that cannot be read is a finding, and the next one goes on.
/// </summary>
public sealed class DataCheck(ReportingConnections connections, SchemaHistory schema, ReportingDbContext db, AuditVerifier audit)
{
    public async Task<CheckReport> RunAsync(CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        var findings = new List<string>();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var part in Parts())
        {
            var run = new CheckRun(counts, cancellation);
            try
            {
                if (part.NeedsSchema && (await schema.MissingAsync(cancellation)).Count > 0)
                {
                    findings.Add("Lược đồ cơ sở dữ liệu cũ hơn chương trình, nên chỉ kiểm tra được các trang của tệp. "
                        + "Chạy lệnh migrate rồi kiểm tra lại.");
                    break;
                }
                await part.RunAsync(run);
            }
            // PostgreSQL's may come wrapped. A database that is away or locked, or a disk that is full, says nothing about the data.
            catch (Exception failure) when (failure is DbException or { InnerException: DbException }
                && (!DatabaseOutage.Is(failure) || DatabaseFaults.IsDamage(failure.GetBaseException())))
            {
                run.Note($"{part.Name}: không đọc được ({failure.GetBaseException().Message.ReplaceLineEndings(" ")})");
            }
            findings.AddRange(run.Findings);
        }
        return new(findings, counts, watch.Elapsed);
    }

    private IEnumerable<CheckPart> Parts() =>
    [
        connections.IsPostgreSql ? new PostgreSqlPages(connections) : new SqlitePages(connections),
        new SumsCheck(connections), new FilesCheck(connections), new ChainCheck(audit), new RegisterCheck(connections),
        new DerivedTextCheck(db),
    ];
}

/// <summary>One part of the check.</summary>
internal abstract class CheckPart
{
    /// <summary>"Tệp đã phát hành"</summary>
    public abstract string Name { get; }

    /// <summary>Whether it reads tables that an older schema may not have.</summary>
    public virtual bool NeedsSchema => true;

    /// <exception cref="DbException">The database cannot be read.</exception>
    public abstract Task RunAsync(CheckRun run);
}

/// <summary>What a part notes down.</summary>
internal sealed class CheckRun(Dictionary<string, long> counts, CancellationToken cancellation)
{
    /// <summary>Enough to see what is wrong; a destroyed table would have millions.</summary>
    public const int FindingsOfOnePart = 50;

    private readonly List<string> findings = [];

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<string> Findings => findings;

    public bool IsFull => findings.Count > FindingsOfOnePart;

    public void Note(string finding)
    {
        if (findings.Count < FindingsOfOnePart) findings.Add(finding);
        else if (findings.Count == FindingsOfOnePart) findings.Add("… và còn nữa; sửa các chỗ trên rồi kiểm tra lại.");
    }

    public void Count(string what, long number = 1) => counts[what] = counts.GetValueOrDefault(what) + number;

    /// <summary>Rows of a query one by one; the reader stands on each.</summary>
    public async IAsyncEnumerable<DbDataReader> ReadAsync(DbConnection connection, string sql,
        System.Data.CommandBehavior behaviour = System.Data.CommandBehavior.Default)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, Timeout(connection));
        await using var rows = await command.ExecuteReaderAsync(behaviour, cancellation);
        while (!IsFull && await rows.ReadAsync(cancellation)) yield return rows;
    }

    /// <summary>The first value of a query.</summary>
    public async Task<object?> ValueAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, Timeout(connection));
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>A table of years takes what it takes; of SQLite it is how long another program may hold the file.</summary>
    private static int Timeout(DbConnection connection) => connection is Microsoft.Data.Sqlite.SqliteConnection
        ? SqliteReportingDbContext.BusyTimeoutSeconds : 0;
}
