using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Backups;

namespace LySon.Reporting.Web.Infrastructure.Commands;

/// <summary>What else belongs to a database that came to another place.</summary>
internal static class CopyWords
{
    public static string Keys(StoredKeys keys) => keys switch
    {
        { All: 0 } => "No data protection keys are inside.",
        { Encrypted: 0 } => $"{keys.All} data protection keys are inside, not encrypted: who reads them can make a session of anybody.",
        _ => $"{keys.All} data protection keys are inside, {keys.Encrypted} of them encrypted: DataProtection:KeyFile or "
            + "DataProtection:Certificate must be the same as before, or apps for codes and sessions are lost.",
    };

    public static IEnumerable<string> Next(ReportingConnections target, StoredKeys keys)
    {
        yield return Keys(keys);
        yield return target.IsPostgreSql
            ? "Set on every node: Database:Provider=PostgreSql and ConnectionStrings:Reporting as given here with its password."
            : "Set: Database:Provider=Sqlite and ConnectionStrings:Reporting as given here.";
        yield return "All else stays as configured (Portal:PublicAddress, Mail, Signing, Backup). Logs and backups are not in the "
            + "database. Then run audit verify, start the portal, and keep the old database until all was seen.";
    }
}
