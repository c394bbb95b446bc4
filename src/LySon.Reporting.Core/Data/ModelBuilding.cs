using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Data;

internal static class ModelBuilding
{
    /// <summary>The filter that hides deleted rows; <c>IgnoreQueryFilters([NotDeleted])</c> shows them, for undo.</summary>
    public const string NotDeleted = "NotDeleted";

    /// <summary>Partial indexes hold only rows in use. The quoting is understood by both providers.</summary>
    public const string InUse = "\"DeletedAt\" IS NULL";

    public static void HideDeleted<T>(this EntityTypeBuilder<T> builder) where T : TrackedEntity =>
        builder.HasQueryFilter(NotDeleted, e => e.DeletedAt == null);

    public static PropertyBuilder<string> Text<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, string>> property, int maxLength)
        where T : class => builder.Property(property).HasMaxLength(maxLength);
}
