using System.Xml.Linq;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class KeyStoreTests
{
    [Theory, BothDatabases]
    public async Task A_key_that_one_node_makes_is_in_the_database_for_the_others(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var key = new XElement("key", new XAttribute("id", "thử"), "a'b");
        scope.Get<IOptions<KeyManagementOptions>>().Value.XmlRepository!.StoreElement(key, "key-thử");
        Assert.Equal(key.ToString(), (await scope.Db.DataProtectionKeys.SingleAsync(k => k.FriendlyName == "key-thử")).Xml);
        await using var other = app.NewDb();
        Assert.Contains(other.Get<IOptions<KeyManagementOptions>>().Value.XmlRepository!.GetAllElements(), k => XNode.DeepEquals(k, key));
    }
}
