using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Data;

internal static class ModelBuilding
{
    /// <summary>The filter that hides deleted rows; <c>IgnoreQueryFilters([NotDeleted])</c> shows them, for undo.</summary>
    public const string NotDeleted = "NotDeleted";

    /// <summary>Partial indexes hold only rows in use. The quoting is understood by both providers.</summary>
    public const string InUse = "\"DeletedAt\" IS NULL";

    /// <summary>Marks a key that is written very often while the model is built; see <see cref="InFewBytes"/>.</summary>
    internal const string Compact = "Compact";

    public static void HideDeleted<T>(this EntityTypeBuilder<T> builder) where T : TrackedEntity =>
        builder.HasQueryFilter(NotDeleted, e => e.DeletedAt == null);

    /// <summary>Sixteen bytes in the order of the key's text, also where the database would keep the text.</summary>
    public static PropertyBuilder<Guid> InFewBytes(this PropertyBuilder<Guid> property) => property.HasAnnotation(Compact, true);

    public static PropertyBuilder<string> Text<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, string>> property, int maxLength)
        where T : class => builder.Property(property).HasMaxLength(maxLength);
}
