using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LySon.Reporting.Core.Data.Copying;

/// <param name="Name">Alike on both databases.</param>
public sealed record CopiedColumn(string Name, PortableKind Kind);

/// <param name="Columns">In the order of their names.</param>
/// <param name="IsSeeded">The schema brings rows of its own, which are nobody's and give way to those that are copied.</param>
public sealed record CopiedTable(string Name, IReadOnlyList<CopiedColumn> Columns, bool IsSeeded)
{
    internal string Quoted => $"\"{Name}\"";

    /// <summary>Whether a row of this table, which the model may not know, is somebody's.</summary>
    internal static bool Counts(string table) =>
        table != SchemaHistory.Table && !CopyPlan.Tables.Any(t => t.IsSeeded && t.Name == table);

    internal string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
}

/// <summary>Every table of the model, and no other: what is copied is read off the model, so a new table cannot be forgotten.</summary>
public static class CopyPlan
{
    private static readonly Lazy<IReadOnlyList<CopiedTable>> Made = new(Make);

    /// <exception cref="NotSupportedException">A column is of a type that nobody has thought about yet.</exception>
    public static IReadOnlyList<CopiedTable> Tables => Made.Value;

    /// <summary>A context on this database without a host.</summary>
    internal static ReportingDbContext NewContext(ReportingConnections database) => database.IsPostgreSql
        ? new PostgreSqlReportingDbContext(
            new DbContextOptionsBuilder<PostgreSqlReportingDbContext>().UseNpgsql(database.ConnectionString).Options, TimeProvider.System,
            new Actor())
        : new SqliteReportingDbContext(
            new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite(database.ConnectionString).Options, TimeProvider.System,
            new Actor());

    /// <summary>Brings a database that nobody uses to the schema of this program.</summary>
    public static async Task MigrateAsync(ReportingConnections database, CancellationToken cancellation = default)
    {
        await using var context = NewContext(database);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Only like is copied to like.</summary>
    /// <exception cref="CopyRefusedException">The schema is not the one of this program, or there is none.</exception>
    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public static async Task RequireCurrentAsync(ReportingConnections database, CancellationToken cancellation = default)
    {
        var schema = await new SchemaHistory(database).StateAsync(cancellation);
        if (schema.Refusal is { } refusal) throw new CopyRefusedException($"The database {refusal}");
        if (schema.Missing is [var first, ..])
            throw new CopyRefusedException(
                $"The database schema is older than this program ({schema.Missing.Count} migrations are missing, first {first}). "
                + "Run migrate, or use the program that it belongs to.");
    }

    private static List<CopiedTable> Make()
    {
        using var server = NewContext(new(isPostgreSql: true, "Host=localhost"));
        using var file = NewContext(new(isPostgreSql: false, "Data Source=:memory:"));
        var files = file.Model.GetRelationalModel().Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var seeded = server.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => e.GetSeedData().Any())
            .Select(e => e.GetTableName()).ToHashSet(StringComparer.Ordinal);
        return [.. server.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => new CopiedTable(t.Name, Columns(t, files[t.Name]), seeded.Contains(t.Name)))];
    }

    private static List<CopiedColumn> Columns(ITable server, ITable file) =>
        [.. server.Columns.OrderBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => new CopiedColumn(c.Name, PortableValue.KindOf(c.StoreType, file.FindColumn(c.Name)!.StoreType)))];
}
