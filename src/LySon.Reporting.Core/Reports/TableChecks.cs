using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.Core.Reports;

/// <summary>What is doubtful in a typed table: nothing filled in, a required figure missing, one out of the requester's range.</summary>
public static class TableChecks
{
    private const string Percent = "%";

    public static IEnumerable<string> Of(ReportSection section)
    {
        if (section is not { Kind: SectionKind.Table, Table: { } shape }) yield break;
        var rows = section.Content.In(shape);
        if (rows.Count == 0) yield return "bảng chưa có dòng nào";
        foreach (var row in rows)
            foreach (var (column, cell) in shape.Columns.Zip(row.Cells))
                if (Doubt(column, cell) is { } doubt) yield return $"“{row.Name}”, cột “{column.Name}” {doubt}";
    }

    /// <summary>Cells that say nothing, which is neither zero nor not applicable.</summary>
    public static bool HasMissing(ReportSection section) => section is { Kind: SectionKind.Table, Table: { } shape }
        && section.Content.In(shape).Any(r => r.Cells.Any(c => c.State == CellState.Missing));

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
