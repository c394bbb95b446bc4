using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LySon.Reporting.Web.Infrastructure.Database;

internal static class PendingMigrations
{
    /// <summary>
    /// What the schema lacks. EF Core asks an empty database for a history that it does not have, and logs the refusal as an error; this
    /// asks first.
    /// </summary>
    public static async Task<List<string>> PendingAsync(this DatabaseFacade database, CancellationToken cancellation = default) =>
        await database.GetService<IHistoryRepository>().ExistsAsync(cancellation)
            ? [.. await database.GetPendingMigrationsAsync(cancellation)]
            : [.. database.GetMigrations()];
}
