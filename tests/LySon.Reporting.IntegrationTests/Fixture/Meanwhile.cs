using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// Another node that comes in between: before the first command that contains a text, a statement runs on the same connection. What a race
/// leaves is so arranged without racing.
/// </summary>
internal sealed class Meanwhile(string before, string statement) : DbCommandInterceptor
{
    public bool HasHappened { get; private set; }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        await HappenAsync(command, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await HappenAsync(command, cancellationToken);
        return result;
    }

    private async Task HappenAsync(DbCommand command, CancellationToken cancellation)
    {
        if (HasHappened || !command.CommandText.Contains(before, StringComparison.Ordinal)) return;
        HasHappened = true;
        await using var other = command.Connection!.CreateCommand();
        (other.Transaction, other.CommandText) = (command.Transaction, statement);
        await other.ExecuteNonQueryAsync(cancellation);
    }
}
