using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>The grid of a typed table on screen.</summary>
/// <param name="Notes">What stands beside a field, by its name.</param>
public sealed record TableView(TableShape Shape, IReadOnlyList<TableViewRow> Rows, IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>Empty rows below those that are filled, where the agency names its own.</summary>
    public const int BlankRows = 3;

    /// <summary>Null when the section has no table.</summary>
    public static TableView? Of(ReportSection section)
    {
        if (section is not { Table: { } shape }) return null;
        var rows = section.Content.In(shape);
        var notes = TableChecks.Doubts(shape, rows).Where(d => !d.IsMissing)
            .ToDictionary(d => d.Field(d.Row), d => d.Note, StringComparer.Ordinal);
        return Of(shape, [.. rows.Select(r => (r.Name, (IReadOnlyList<string>)[.. r.Cells.Select(CellText.Of)]))], notes);
    }

    internal static TableView Of(TableShape shape, IReadOnlyList<(string Name, IReadOnlyList<string> Cells)> rows,
        IReadOnlyDictionary<string, string> notes)
    {
        IReadOnlyList<string> empty = [.. shape.Columns.Select(_ => "")];
        var blank = shape.HasOwnRows ? Math.Min(BlankRows, Math.Max(0, TableShape.RowsMax - rows.Count)) : 0;
        var all = rows.Concat(Enumerable.Repeat(("", empty), blank));
        return new(shape, [.. all.Select((r, at) => new TableViewRow(at, r.Item1, r.Item2))], notes);
    }

    public string? Note(string field) => Notes.GetValueOrDefault(field);

    /// <summary>"từ 0 đến 50"; null when the requester set no range.</summary>
    public static string? Range(TableColumn column) => (column.Min, column.Max) switch
    {
        ({ } min, { } max) => $"từ {TableCell.Written(min)} đến {TableCell.Written(max)}",
        ({ } min, null) => $"từ {TableCell.Written(min)}",
        (null, { } max) => $"đến {TableCell.Written(max)}",
        _ => null,
    };
}

public sealed record TableViewRow(int Index, string Name, IReadOnlyList<string> Cells);
