using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>A cell that is doubtful, by its place in the table.</summary>
/// <param name="Column">Null for the name of the row.</param>
/// <param name="Sentence">Goes on after the names of row and column: "lớn hơn mức cao nhất 50".</param>
/// <param name="Note">The same, said beside the cell.</param>
/// <param name="IsMissing">Nothing is filled in, which a reason can excuse; anything else must be put right.</param>
public sealed record CellDoubt(int Row, int? Column, string Sentence, string Note, bool IsMissing = false)
{
    /// <summary>The name of its field, where its row stands in that place of the form.</summary>
    public string Field(int row) => Column is { } column ? $"cell-{row}-{column}" : $"row-{row}";
}

/// <summary>
/// What is doubtful in a table that is filled in by hand: a row without a name, a required cell without anything, a figure out of range, a
/// date that is none.
/// </summary>
public static class TableChecks
{
    private const string Percent = "%";

    public static IEnumerable<string> Of(ReportSection section)
    {
        if (section.Table is not { } shape) return [];
        var rows = section.Content.In(shape);
        return rows.Count == 0 ? ["bảng chưa có dòng nào"] : Doubts(shape, rows).Select(d => Said(shape, rows, d));
    }

    /// <summary>What no reason excuses: figures out of range, dates that are none, rows without a name.</summary>
    public static IEnumerable<string> Wrong(ReportSection section)
    {
        if (section.Table is not { } shape) return [];
        var rows = section.Content.In(shape);
        return Doubts(shape, rows).Where(d => !d.IsMissing).Select(d => Said(shape, rows, d)).Distinct();
    }

    public static IEnumerable<CellDoubt> Doubts(TableShape shape, IReadOnlyList<TableRow> rows)
    {
        var nameless = shape.RowHeader is { } header ? $"chưa ghi {header.LowerFirst()}" : "chưa có tên";
        for (var r = 0; r < rows.Count; r++)
            if (rows[r].Name.Length == 0) yield return new(r, null, nameless, $"Dòng này {nameless}.");
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < shape.Columns.Count; c++)
                if (Doubt(shape.Columns[c], rows[r].Cells[c]) is var (sentence, note))
                    yield return new(r, c, sentence, note, rows[r].Cells[c].State == CellState.Missing);
    }

    /// <summary>Cells that say nothing, which is neither zero nor not applicable.</summary>
    public static bool HasMissing(ReportSection section) => section.Table is { } shape
        && section.Content.In(shape).Any(r => r.Cells.Any(c => c.State == CellState.Missing));

    private static string Said(TableShape shape, IReadOnlyList<TableRow> rows, CellDoubt doubt) => doubt.Column is { } column
        ? $"“{rows[doubt.Row].Name}”, cột “{shape.Columns[column].Name}” {doubt.Sentence}"
        : $"dòng {(doubt.Row + 1).Grouped()} {doubt.Sentence}";

    private static (string Sentence, string Note)? Doubt(TableColumn column, TableCell cell)
    {
        if (cell.State == CellState.NotApplicable) return null;
        if (cell.State == CellState.Missing) return column.Required ? ("chưa có số liệu", "Chưa có số liệu.") : null;
        if (column.Kind == ColumnKind.Date) return DateText.Parse(cell.Text).Error is { } error ? ("không phải là ngày", error) : null;
        if (cell.Number is not { } number) return null;
        if (number < column.Min) return Figure($"nhỏ hơn mức thấp nhất {TableCell.Written(column.Min.Value)}");
        if (number > column.Max) return Figure($"lớn hơn mức cao nhất {TableCell.Written(column.Max.Value)}");
        return column.Unit == Percent && number > 100 ? Figure("lớn hơn 100%") : null;
    }

    private static (string Sentence, string Note) Figure(string sentence) => (sentence, $"Số liệu {sentence}.");
}
