using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Adds rows, and says what becomes of those that are there already; by default these stay as they are. EF Core has no way for it, so the
/// statement is made here, its names taken from the model; both databases write it alike. Values are given in the order of the columns, as
/// the database stores them.
/// </summary>
/// <param name="columns">"d => new { d.VenueId, d.Day, d.Total }"</param>
public sealed class Upsert<T>(Expression<Func<T, object?>> columns) where T : class
{
    private readonly ConcurrentDictionary<IModel, (string Head, string Tail)> texts = new();
    private readonly IReadOnlyList<string> names = NamesIn(columns);

    /// <summary>By what a row is known to be there; the primary key by default.</summary>
    public Expression<Func<T, object?>>? Key { get; init; }

    /// <summary>Columns that become what the new row says.</summary>
    public Expression<Func<T, object?>>? Set { get; init; }

    /// <summary>Columns to which what the new row says is added.</summary>
    public Expression<Func<T, object?>>? Add { get; init; }

    /// <summary>Columns that become the lesser of both.</summary>
    public Expression<Func<T, object?>>? Least { get; init; }

    /// <summary>Columns that become the greater of both.</summary>
    public Expression<Func<T, object?>>? Greatest { get; init; }

    /// <summary>Columns that are given back, in this order, of rows that were added or changed.</summary>
    public Expression<Func<T, object?>>? Returning { get; init; }

    /// <summary>A row that is there already is an error.</summary>
    public bool Refuses { get; init; }

    internal int Columns => names.Count;

    /// <summary>What stands before and behind the values.</summary>
    internal (string Head, string Tail) TextFor(IModel model) => texts.GetOrAdd(model, Text);

    private (string, string) Text(IModel model)
    {
        var type = model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var table = $"\"{type.GetTableName()}\"";
        List<string> changes =
        [
            .. Quoted(Set).Select(c => $"{c} = excluded.{c}"),
            .. Quoted(Add).Select(c => $"{c} = {table}.{c} + excluded.{c}"),
            .. Quoted(Least).Select(c => $"{c} = CASE WHEN excluded.{c} < {table}.{c} THEN excluded.{c} ELSE {table}.{c} END"),
            .. Quoted(Greatest).Select(c => $"{c} = CASE WHEN excluded.{c} > {table}.{c} THEN excluded.{c} ELSE {table}.{c} END"),
        ];
        var key = Key is null ? type.FindPrimaryKey()!.Properties.Select(p => Column(p.Name)) : Quoted(Key);
        var conflict = Refuses ? ""
            : changes.Count == 0 ? "ON CONFLICT DO NOTHING"
            : $"ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {string.Join(", ", changes)}";
        var returning = Returning is null ? "" : $" RETURNING {string.Join(", ", Quoted(Returning))}";
        return ($"INSERT INTO {table} ({string.Join(", ", names.Select(Column))}) VALUES", conflict + returning);

        string Column(string property) => $"\"{type.FindProperty(property)!.GetColumnName()}\"";

        IEnumerable<string> Quoted(Expression<Func<T, object?>>? which) => which is null ? [] : NamesIn(which).Select(Column);
    }

    private static IReadOnlyList<string> NamesIn(Expression<Func<T, object?>> columns) => columns.Body switch
    {
        NewExpression several => [.. several.Arguments.Select(a => ((MemberExpression)a).Member.Name)],
        UnaryExpression { Operand: MemberExpression one } => [one.Member.Name],
        MemberExpression one => [one.Member.Name],
        _ => throw new ArgumentException("Name columns as properties.", nameof(columns)),
    };
}

public static class Upserts
{
    /// <summary>One row; many go through <see cref="RowWriter"/>.</summary>
    /// <returns>1, or 0 where the row was there and stays.</returns>
    public static Task<int> WriteAsync<T>(
        this ReportingDbContext db, Upsert<T> upsert, IReadOnlyList<object?> values, CancellationToken cancellation = default)
        where T : class
    {
        var (head, tail) = upsert.TextFor(db.Model);
        var places = string.Join(", ", Enumerable.Range(0, upsert.Columns).Select(i => FormattableString.Invariant($"{{{i}}}")));
        var statement = $"{head} ({places}) {tail}";
        return db.Database.ExecuteSqlRawAsync(statement, values!, cancellation);
    }
}
