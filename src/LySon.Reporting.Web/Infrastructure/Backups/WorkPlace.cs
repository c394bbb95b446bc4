using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Files;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>
/// Where an unencrypted copy lies while it is made: where the data lie unencrypted anyway, never in the folder of the backups.
/// </summary>
internal static class WorkPlace
{
    /// <returns>The folder of the SQLite file, or App_Data.</returns>
    public static string Of(ReportingConnections connections, IHostEnvironment environment) =>
        connections.FilePath is { } file ? Path.GetDirectoryName(file)! : DataFolder.Make(environment);
}
