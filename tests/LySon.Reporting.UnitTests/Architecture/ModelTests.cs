using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LySon.Reporting.UnitTests.Architecture;

public sealed class ModelTests
{
    private static readonly IReadOnlyList<IEntityType> Entities = [.. new SqliteReportingDbContext(
        new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite("Data Source=:memory:").Options, TimeProvider.System, new Actor())
        .Model.GetEntityTypes().Where(e => e.ClrType.Namespace!.StartsWith("LySon.", StringComparison.Ordinal))];

    private static IEnumerable<IEntityType> Tracked => Entities.Where(e => typeof(TrackedEntity).IsAssignableFrom(e.ClrType));

    [Fact]
    public void Every_row_that_people_edit_is_hidden_once_deleted() =>
        Assert.Empty(Tracked.Where(e => e.GetDeclaredQueryFilters().Count == 0).Select(e => e.DisplayName()));

    [Fact]
    public void Every_row_that_people_edit_refuses_a_stale_save() =>
        Assert.Empty(Tracked.Where(e => !e.FindProperty(nameof(TrackedEntity.Version))!.IsConcurrencyToken).Select(e => e.DisplayName()));

    [Fact]
    public void Every_text_has_a_maximum_length() => Assert.Empty(
        from entity in Entities
        where entity.ClrType != typeof(FieldChange)
        from property in entity.GetProperties()
        where property.ClrType == typeof(string) && property.PropertyInfo?.DeclaringType == entity.ClrType
            && property.GetMaxLength() is null
        select $"{entity.DisplayName()}.{property.Name}");

    [Fact]
    public void No_row_that_people_edit_is_deleted_along_with_another() => Assert.Empty(
        from entity in Tracked
        from key in entity.GetForeignKeys()
        where key.DeleteBehavior is DeleteBehavior.Cascade && !key.IsOwnership
            && !typeof(TrackedEntity).IsAssignableFrom(key.PrincipalEntityType.ClrType)
        select $"{entity.DisplayName()} with {key.PrincipalEntityType.DisplayName()}");

    [Fact]
    public void Times_and_days_are_of_kinds_that_both_databases_can_order() => Assert.Empty(
        from entity in Entities
        from property in entity.GetProperties()
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where property.PropertyInfo?.DeclaringType == entity.ClrType
            && (type == typeof(DateTimeOffset) || type == typeof(decimal) || type == typeof(double))
        select $"{entity.DisplayName()}.{property.Name}");
}
