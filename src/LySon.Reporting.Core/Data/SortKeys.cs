using System.Linq.Expressions;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Texts that lists are sorted by have their <see cref="VietnameseOrder"/> beside them, in a column of their own that only this file knows:
/// every save fills it, and a query that orders by the text orders by it. SQL past EF Core has to give it.
/// </summary>
public static class SortKeys
{
    /// <summary>The column beside <paramref name="text"/>, for an index.</summary>
    public static string Of(string text) => text + "SortKey";

    internal static PropertyBuilder<string> InVietnameseOrder(this PropertyBuilder<string> text)
    {
        ((IMutableEntityType)text.Metadata.DeclaringType).AddProperty(Of(text.Metadata.Name), typeof(string)).IsNullable = false;
        return text;
    }

    /// <summary>Of PostgreSQL: byte by byte, whatever the order of the database. SQLite does so by itself.</summary>
    internal static void CompareAsBytes(this ModelBuilder builder)
    {
        foreach (var (_, key) in builder.Model.GetEntityTypes().SelectMany(Pairs)) ((IMutableProperty)key).SetCollation("C");
    }

    internal static void Fill(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            IReadOnlyEntityType known = entry.Metadata;
            foreach (var (text, key) in entry.Metadata.GetOrAddRuntimeAnnotationValue("SortKeys", type => Pairs(type!).ToList(), known))
                if (entry.State == EntityState.Added || entry.Property(text.Name).IsModified)
                    entry.Property(key.Name).CurrentValue = VietnameseOrder.KeyOf((string)entry.Property(text.Name).CurrentValue!);
        }
    }

    private static IEnumerable<(IReadOnlyProperty Text, IReadOnlyProperty Key)> Pairs(IReadOnlyEntityType type) =>
        from text in type.GetProperties() let key = type.FindProperty(Of(text.Name)) where key is not null select (text, key);

    /// <summary>Order by a text that has a key means by its key.</summary>
    internal sealed class Ordering : IQueryExpressionInterceptor
    {
        public static readonly Ordering Instance = new();

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
            new Rewriting(eventData.Context!.Model).Visit(queryExpression);
    }

    private sealed class Rewriting(IReadOnlyModel model) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var visited = (MethodCallExpression)base.VisitMethodCall(node);
            if (visited.Method.Name is not ("OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending")) return visited;
            if (visited.Method.DeclaringType != typeof(Queryable) && visited.Method.DeclaringType != typeof(Enumerable)) return visited;
            var quoted = visited.Arguments[1] as UnaryExpression;
            if ((quoted?.Operand ?? visited.Arguments[1])
                is not LambdaExpression { Body: MemberExpression { Expression: { } row } text } by)
                return visited;
            if (model.FindEntityType(row.Type)?.FindProperty(Of(text.Member.Name)) is not { } key) return visited;
            var value = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(string)], row, Expression.Constant(key.Name));
            Expression byKey = Expression.Lambda(by.Type, value, by.Parameters);
            if (quoted is not null) byKey = Expression.Quote(byKey);
            return visited.Update(null, [visited.Arguments[0], byKey, .. visited.Arguments.Skip(2)]);
        }
    }
}
