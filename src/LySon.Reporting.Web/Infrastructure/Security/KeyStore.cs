using System.Xml.Linq;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// The keys that protect cookies and forms, in <see cref="ReportingDbContext.DataProtectionKeys"/>, so that several nodes share them. The
/// host reads them before it listens; through EF Core it would have to wait for the model.
/// </summary>
internal sealed class KeyStore(ReportingConnections connections) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. connections.ReadAsync("""SELECT "Xml" FROM "DataProtectionKeys" WHERE "Xml" IS NOT NULL""", row => row.GetString(0))
            .GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => connections.WriteAsync(
        """INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES (@name, @xml)""",
        parameters: [("name", friendlyName), ("xml", element.ToString(SaveOptions.DisableFormatting))]).GetAwaiter().GetResult();
}
