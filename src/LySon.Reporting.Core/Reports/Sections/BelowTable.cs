using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>
/// A table beside what the agency's own units answer: their sums are taken over when a person says so, and never change a figure by
/// themselves; where the two differ later, that is a doubt.
/// </summary>
public static class BelowTable
{
    private const int DoubtsNamed = 20;

    /// <summary>What is known of a section's cells, by row and key of the column; empty when nothing is collected for it.</summary>
    public static IReadOnlyDictionary<(string Row, int Column), BelowFigure> Of(ReportSection section, BelowFigures? below) =>
        (below?.All ?? []).Where(f => f.SectionId == section.OutlineSectionId).ToDictionary(f => (f.Row, f.Column));

    /// <summary>The table with the sums in it; cells of which the units say nothing stay as they are.</summary>
    public static TableContent Take(ReportSection section, BelowFigures below)
    {
        var (shape, figures) = (section.Table!, Of(section, below));
        var rows = section.Content.In(shape).ToList();
        if (shape.HasOwnRows) rows.AddRange(figures.Keys.Select(k => k.Row).Distinct()
            .Where(name => rows.TrueForAll(r => FigureTables.Short(r.Name) != name)).Take(TableShape.RowsMax - rows.Count)
            .Select(name => new TableRow(name, [.. shape.Columns.Select(_ => TableCell.Missing)])).ToList());
        return new([.. rows.Select(r => r with
        {
            Cells = [.. shape.Columns.Zip(r.Cells, (column, cell) =>
                figures.GetValueOrDefault((FigureTables.Short(r.Name), column.Key)) is { } figure ? Cell(figure) : cell)],
        })]);
    }

    /// <summary>Where the table says something else than the units below, as sentences that follow the section's name.</summary>
    public static IEnumerable<string> Doubts(SeenSection seen)
    {
        var (section, below) = (seen.Section, seen.Figures.Data.Below);
        if (section.Table is not { } shape || below is null || !below.Collects(section)) return [];
        var rows = section.Content.In(shape);
        var figures = Of(section, below);
        if (figures.Count == 0) return rows.Any(r => r.Cells.Any(c => c.Number is not null))
            ? ["có số, mà chưa có báo cáo nào của cấp dưới được tiếp nhận"] : [];
        if (section.Content.Rows.Count == 0) return ["chưa lấy số cộng từ cấp dưới"];
        List<string> doubts =
        [
            .. rows.SelectMany(r => shape.Columns.Zip(r.Cells).Where(c => BelowFigures.CanBeAdded(c.First))
                .Select(c => Doubt(r, c.First, c.Second, figures.GetValueOrDefault((FigureTables.Short(r.Name), c.First.Key)))))
                .OfType<string>(),
            .. shape.HasOwnRows ? figures.Keys.Select(k => k.Row).Distinct()
                .Where(name => rows.All(r => FigureTables.Short(r.Name) != name))
                .Select(name => $"cấp dưới có dòng “{name}” chưa ghi trong bảng") : [],
        ];
        return doubts.Count <= DoubtsNamed ? doubts
            : [.. doubts.Take(DoubtsNamed), $"còn {(doubts.Count - DoubtsNamed).Grouped()} chỗ khác với số cộng từ cấp dưới"];
    }

    private static string? Doubt(TableRow row, TableColumn column, TableCell cell, BelowFigure? figure)
    {
        if (figure is null && cell.Number is null || figure is { Number: null } && cell.Number is null or 0) return null;
        if (figure?.Number is { } sum && cell.Number == sum) return null;
        var written = cell.State == CellState.Missing ? "chưa có số" : $"ghi {cell.Print()}";
        return $"“{row.Name}”, cột “{column.Name}” {written}, cấp dưới "
            + (figure is null ? "không có số này"
                : figure.Number is { } known ? $"cộng lại {TableCell.Written(known)}" : "không phát sinh");
    }

    private static TableCell Cell(BelowFigure figure) =>
        figure.Number is { } number ? new(CellState.Value, number) : new(CellState.NotApplicable);
}
