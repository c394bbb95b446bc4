namespace LySon.Reporting.Documents.Model;

/// <summary>Where the text of a column's cells stands.</summary>
public enum CellAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>A column of a table.</summary>
/// <param name="Header">Text of the header cell, repeated on every page.</param>
/// <param name="Share">Preferred width as a weight beside the other columns' shares; any unit.</param>
/// <param name="MinMm">Least width in millimetres.</param>
/// <param name="MaxMm">
/// Greatest width in millimetres that an unbroken word may claim; the preferred share is bounded by it too.
/// </param>
/// <param name="IsNumber">Whether its cells are numbers, spelt as officials do, for those who read the table as data.</param>
public sealed record PrintedColumn(
    string Header, double Share, CellAlignment Alignment = CellAlignment.Left, double MinMm = 8, double MaxMm = 160, bool IsNumber = false);

/// <summary>
/// A bordered table with a header. A cell is plain text; a line feed in it begins a new line. A row may have fewer cells than there are
/// columns; the others stay empty.
/// </summary>
public sealed record Table(
    IReadOnlyList<PrintedColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Source = null) : Block(Source)
{
    /// <summary>A last row in bold, such as "Tổng cộng"; null for none.</summary>
    public IReadOnlyList<string>? Total { get; init; }

    /// <summary>What is said under all rows, in one cell as wide as the table; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Rows with cells of their own: <see cref="Rows"/>, then the total.</summary>
    internal int RowCount => Rows.Count + (Total is null ? 0 : 1);

    /// <param name="index">From 0 to <see cref="RowCount"/> - 1.</param>
    internal IReadOnlyList<string> Row(int index) => index < Rows.Count ? Rows[index] : Total!;
}
