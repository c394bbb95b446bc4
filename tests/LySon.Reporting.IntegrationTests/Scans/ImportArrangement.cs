using System.Text;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

/// <summary>Files of counts in a state that a test is about.</summary>
public static class ImportArrangement
{
    /// <param name="started">Null: it waits for somebody to look at it; otherwise a worker has taken it up then.</param>
    /// <returns>The import of Lý Sơn.</returns>
    public static async Task<ScanImport> AddImportAsync(this ReportingTestApp app, string csv, DateTime? started = null)
    {
        await using var scope = app.NewDb();
        var content = Encoding.UTF8.GetBytes(csv);
        var header = csv[..csv.IndexOf('\n', StringComparison.Ordinal)].Split(';');
        var import = new ScanImport
        {
            AgencyId = (await scope.Db.Agencies().SingleAsync(a => a.Code == SampleData.District)).Id,
            State = started is null ? ImportState.Uploaded : ImportState.Running,
            FileName = "so-luot-quet.csv",
            Content = content,
            Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)),
            Rows = csv.Trim().Split('\n').Length - 1,
            Columns = started is null ? null : new(header[0], header[1], header[2]),
            CreatedAt = app.Clock.GetUtcNow().UtcDateTime,
            StartedAt = started,
            ActorName = "Người nạp",
        };
        scope.Db.Add(import);
        await scope.Db.SaveChangesAsync();
        return import;
    }
}
