using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Outside;

/// <summary>A cell of the grid as it is typed.</summary>
/// <param name="Error">Why the unit's row cannot be written.</param>
/// <param name="Doubt">What should be looked at; the row is written all the same.</param>
public sealed record EntryCell(string Text, TableCell Value, string? Error = null, string? Doubt = null);

/// <summary>What is typed for one unit, judged.</summary>
public sealed record EntryRow(IReadOnlyList<EntryCell> Cells, bool IsComplete)
{
    /// <summary>At this many times the figure of the round before one looks again.</summary>
    public const int UnusualTimes = 5;

    public bool HasErrors => Cells.Any(c => c.Error is not null);

    public bool HasValues => Cells.Any(c => c.Value.State == CellState.Value);

    /// <param name="texts">As typed, one a column; nothing is missing, 0 is zero, a dash says that there is nothing of the kind.</param>
    /// <param name="before">The unit's figures in the round before.</param>
    public static EntryRow Of(EntryTable table, IReadOnlyList<string?> texts, IReadOnlyList<decimal?> before)
    {
        var parsed = table.Columns.Select((column, c) => CellText.Parse(column.Column, texts.ElementAtOrDefault(c))).ToList();
        var errors = parsed.Select(p => p.Error).ToList();
        var doubts = TableChecks.Doubts(new([.. table.Columns.Select(c => c.Column)], [table.Table]),
            [new(table.Table, [.. parsed.Select(p => p.Cell)])]).ToList();
        foreach (var doubt in doubts.Where(d => !d.IsMissing && d.Column is not null)) errors[doubt.Column!.Value] ??= doubt.Note;
        foreach (var (part, whole) in table.NotAbove)
            if (parsed[part].Cell.Number > parsed[whole].Cell.Number)
                errors[part] ??= $"Cột {(part + 1).Grouped()} lớn hơn cột {(whole + 1).Grouped()}, xem lại.";
        var cells = table.Columns.Select((_, c) => new EntryCell(VietnameseText.Normalize(texts.ElementAtOrDefault(c)), parsed[c].Cell,
            errors[c], Unusual(parsed[c].Cell.Number, before.ElementAtOrDefault(c)))).ToList();
        var complete = errors.TrueForAll(e => e is null) && !doubts.Exists(d => d.IsMissing)
            && cells.Exists(c => c.Value.State != CellState.Missing);
        return new(cells, complete);
    }

    /// <summary>As it stands in the field.</summary>
    public static string TextOf(FigureValue? value) => CellText.Of(CellOf(value));

    public static TableCell CellOf(FigureValue? value) => value?.State switch
    {
        FigureState.Value => new(CellState.Value, value.Number),
        FigureState.NotApplicable => new(CellState.NotApplicable),
        _ => TableCell.Missing,
    };

    private static string? Unusual(decimal? number, decimal? before) => number is { } now && before is > 0 and { } then
        && now >= UnusualTimes * then ? $"Gấp {((int)(now / then)).Grouped()} lần kỳ trước ({TableCell.Written(then)})" : null;
}
