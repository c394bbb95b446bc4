using System.Data.Common;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Keeps what a portal asks its database for, and how the database would go about it.</summary>
internal sealed class SentCommands : DbCommandInterceptor
{
    private readonly List<(string Text, DbParameter[] Parameters)> sent = [];

    public int Count => sent.Count;

    public void Clear() => sent.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        lock (sent) sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
        return ValueTask.FromResult(result);
    }

    /// <summary>The plan of each command that reads one of the tables, a line a step.</summary>
    public async Task<IReadOnlyList<(string Text, string Plan)>> PlansAsync(ReportingDbContext db)
    {
        var postgreSql = db.Database.IsNpgsql();
        await db.Database.OpenConnectionAsync();
        // On as few rows as a test has a scan would be best everywhere; this leaves it only where there is no other way.
        if (postgreSql) await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        var plans = new List<(string, string)>();
        foreach (var (text, parameters) in sent.Where(s => s.Text.StartsWith("SELECT", StringComparison.Ordinal)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = (postgreSql ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + text;
            foreach (var parameter in parameters) command.Parameters.Add(Copy(command, parameter));
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync()) lines.Add(reader.GetString(postgreSql ? 0 : 3));
            plans.Add((text, string.Join('\n', lines)));
        }
        return plans;
    }

    private static DbParameter Copy(DbCommand command, DbParameter parameter)
    {
        if (parameter is ICloneable kept) return (DbParameter)kept.Clone();
        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
        return copy;
    }
}
