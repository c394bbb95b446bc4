using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>A cell that is doubtful, by its place in the table.</summary>
/// <param name="Sentence">Goes on after the names of row and column: "lớn hơn mức cao nhất 50".</param>
/// <param name="IsMissing">Nothing is filled in, which a reason can excuse; anything else must be put right.</param>
public sealed record CellDoubt(int Row, int Column, string Sentence, bool IsMissing);

/// <summary>What is doubtful in a typed table: nothing filled in, a required figure missing, one out of the requester's range.</summary>
public static class TableChecks
{
    private const string Percent = "%";

    public static IEnumerable<string> Of(ReportSection section)
    {
        if (section is not { Kind: SectionKind.Table, Table: { } shape }) yield break;
        var rows = section.Content.In(shape);
        if (rows.Count == 0) yield return "bảng chưa có dòng nào";
        for (var r = 0; r < rows.Count; r++)
            if (rows[r].Name.Length == 0) yield return $"dòng {(r + 1).Grouped()} chưa có tên";
        foreach (var doubt in Doubts(shape, rows)) yield return Said(shape, rows, doubt);
    }

    /// <summary>What no reason excuses: figures out of range, rows without a name.</summary>
    public static IEnumerable<string> Wrong(ReportSection section) =>
        section is not { Kind: SectionKind.Table, Table: { } shape } ? []
            : Of(section).Except(Doubts(shape, section.Content.In(shape)).Where(d => d.IsMissing).Select(d => Said(shape, section.Content.In(shape), d)));

    public static IEnumerable<CellDoubt> Doubts(TableShape shape, IReadOnlyList<TableRow> rows)
    {
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < shape.Columns.Count; c++)
                if (Doubt(shape.Columns[c], rows[r].Cells[c]) is { } doubt)
                    yield return new(r, c, doubt, rows[r].Cells[c].State == CellState.Missing);
    }

    /// <summary>Cells that say nothing, which is neither zero nor not applicable.</summary>
    public static bool HasMissing(ReportSection section) => section is { Kind: SectionKind.Table, Table: { } shape }
        && section.Content.In(shape).Any(r => r.Cells.Any(c => c.State == CellState.Missing));

    private static string Said(TableShape shape, IReadOnlyList<TableRow> rows, CellDoubt doubt) =>
        $"“{rows[doubt.Row].Name}”, cột “{shape.Columns[doubt.Column].Name}” {doubt.Sentence}";

    private static string? Doubt(TableColumn column, TableCell cell)
    {
        if (cell.State == CellState.NotApplicable) return null;
        if (cell.State == CellState.Missing) return column.Required ? "chưa có số liệu" : null;
        if (cell.Number is not { } number) return null;
        if (number < column.Min) return $"nhỏ hơn mức thấp nhất {TableCell.Written(column.Min.Value)}";
        if (number > column.Max) return $"lớn hơn mức cao nhất {TableCell.Written(column.Max.Value)}";
        return column.Unit == Percent && number > 100 ? "lớn hơn 100%" : null;
    }
}
