using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Web.Infrastructure.Database.Migrating;

/// <summary>What `migrate` would do now, looked at without changing anything.</summary>
/// <param name="Copy">The copy that would be made first; null for PostgreSQL and for an empty database.</param>
/// <param name="Refusal">Why it would be refused; null when it would be done.</param>
internal sealed record MigrationPlan(SchemaState Schema, string? Copy, string? Refusal)
{
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached or opened.</exception>
    public static async Task<MigrationPlan> LookAsync(ReportingConnections connections, SchemaHistory history, UpgradeCopies copies)
    {
        var file = connections.FilePath;
        if (file is not null && !(new FileInfo(file) is { Exists: true, Length: > 0 })) return new(history.Empty, null, null);
        var schema = file is null ? await history.StateAsync() : await ReadOnlyAsync(connections, history);
        if (schema.Refusal is { } refusal) return new(schema, null, $"The database {refusal}");
        var copy = file is not null && schema is { Missing.Count: > 0, Last: { } last } ? copies.NameOf(file, last) : null;
        return new(schema, copy, copy is null ? null : copies.Refusal(file!));
    }

    private static async Task<SchemaState> ReadOnlyAsync(ReportingConnections connections, SchemaHistory history)
    {
        await using var connection = await connections.OpenReadOnlyAsync();
        return await history.StateAsync(connection, null);
    }
}
