using System.Reflection;
using LySon.Reporting.Web.Infrastructure.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Runs a theory once on SQLite and once on a real PostgreSQL server: <c>[Theory, BothDatabases]</c> with one parameter.</summary>
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
                new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql)]);
}
