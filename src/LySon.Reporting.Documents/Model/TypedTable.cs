using System.Globalization;

namespace LySon.Reporting.Documents.Model;

/// <summary>What a column of a requested table holds.</summary>
public enum ColumnKind
{
    Text,
    WholeNumber,
    Decimal,
}

/// <summary>A column as whoever requests the figures defines it.</summary>
/// <param name="Unit">Such as "lượt" or "%"; printed in brackets under the name. Null for none.</param>
public sealed record TypedColumn(string Name, ColumnKind Kind, string? Unit = null);

/// <summary>
/// A table of any columns, numbered rows, figures flush right and spelt as officials do: what a reporting round asks for, and a province's table of all
/// its districts.
/// </summary>
public static class TypedTable
{
    /// <summary>More decimals than anyone reports.</summary>
    private const int Decimals = 2;

    private const string TotalLabel = "Tổng cộng";

    /// <param name="rows">A cell for each column: text as it is, figures as <see cref="decimal"/>; null prints an empty cell.</param>
    /// <param name="withTotal">Whether a last row adds up every column of figures that has no "%" as its unit.</param>
    /// <exception cref="ArgumentException">A cell does not fit its column.</exception>
    public static Table Of(
        IReadOnlyList<TypedColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows, bool withTotal = false, string? note = null, string? source = null)
    {
        TableColumn[] printed = [new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true), .. columns.Select(Column)];
        var cells = rows.Select((row, i) => (IReadOnlyList<string>)[Number(i + 1), .. columns.Select((column, c) => Cell(column, c < row.Count ? row[c] : null))]);
        return new Table(printed, [.. cells], source) { Total = withTotal ? Total(columns, rows) : null, Note = note };
    }

    private static TableColumn Column(TypedColumn column)
    {
        var header = string.IsNullOrWhiteSpace(column.Unit) ? column.Name : $"{column.Name}\n({column.Unit.Trim()})";
        return column.Kind == ColumnKind.Text
            ? new(header, 40, MinMm: 18, MaxMm: 80)
            : new(header, 22, CellAlignment.Right, MinMm: 14, MaxMm: 45, IsNumber: true);
    }

    private static string Cell(TypedColumn column, object? value) => (column.Kind, value) switch
    {
        (_, null) => "",
        (ColumnKind.Text, string text) => text,
        (ColumnKind.WholeNumber, decimal number) => OfficialSpelling.Number(number, 0),
        (ColumnKind.Decimal, decimal number) => OfficialSpelling.Number(number, Decimals),
        _ => throw new ArgumentException($"A cell of {column.Name} is {value.GetType().Name}.", nameof(value)),
    };

    private static IReadOnlyList<string> Total(IReadOnlyList<TypedColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        // The label stands in the first column of words; without one, in the counting column.
        var label = columns.ToList().FindIndex(column => column.Kind == ColumnKind.Text);
        return [label < 0 ? TotalLabel : "", .. columns.Select((column, c) => c == label ? TotalLabel : Sum(column, rows.Select(row => c < row.Count ? row[c] : null)))];
    }

    private static string Sum(TypedColumn column, IEnumerable<object?> values)
    {
        if (column.Kind == ColumnKind.Text || column.Unit?.Trim() == "%")
            return "";
        var figures = values.OfType<decimal>().ToList();
        return figures.Count == 0 ? "" : Cell(column, figures.Sum());
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
