using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LySon.Reporting.UnitTests.Copying;

public sealed class CopyPlanTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSql"];

    [Theory, MemberData(nameof(Databases))]
    public void Every_table_of_the_model_is_copied_with_every_column(string provider)
    {
        using ReportingDbContext context = provider == "Sqlite"
            ? new SqliteReportingDbContext(new DbContextOptionsBuilder<SqliteReportingDbContext>()
                .UseSqlite("Data Source=:memory:").Options, TimeProvider.System, new Actor())
            : new PostgreSqlReportingDbContext(new DbContextOptionsBuilder<PostgreSqlReportingDbContext>()
                .UseNpgsql("Host=localhost").Options, TimeProvider.System, new Actor());
        var planned = CopyPlan.Tables.ToDictionary(t => t.Name, t => t.Columns.Select(c => c.Name).ToHashSet());
        Assert.NotEmpty(planned);
        Assert.Empty(
            from entity in context.Model.GetEntityTypes()
            where entity.GetTableName() is not null
            let table = StoreObjectIdentifier.Table(entity.GetTableName()!)
            let columns = planned.GetValueOrDefault(table.Name)
            from column in entity.IsMappedToJson() ? [entity.GetContainerColumnName()]
                : entity.GetProperties().Select(p => p.GetColumnName(table))
            where columns?.Contains(column!) != true
            select $"{table.Name}.{column}");
        Assert.Empty(planned.Keys.Except(context.Model.GetEntityTypes().Select(e => e.GetTableName()!)));
    }
}
