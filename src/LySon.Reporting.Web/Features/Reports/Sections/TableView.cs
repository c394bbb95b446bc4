using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>The grid of a typed table on screen.</summary>
/// <param name="Notes">What stands beside a field, by its name.</param>
public sealed record TableView(TableShape Shape, IReadOnlyList<TableViewRow> Rows, IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>Where sums of the units below are shown, by the cell's field.</summary>
    public IReadOnlyDictionary<string, CellSource> Sources { get; private init; } = new Dictionary<string, CellSource>();

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

    /// <summary>With the sums of the units below, each with the page that shows whose figures they are.</summary>
    public TableView Beside(ReportSection section, BelowFigures? below)
    {
        if (below is null) return this;
        var figures = BelowTable.Of(section, below);
        return this with
        {
            Sources = Rows.SelectMany(r => Shape.Columns.Select((column, c) => (Field: $"cell-{r.Index}-{c}",
                Figure: figures.GetValueOrDefault((FigureTables.Short(r.Name), column.Key)))))
                .Where(s => s.Figure is not null).ToDictionary(s => s.Field, s => CellSource.Of(s.Figure!, below), StringComparer.Ordinal),
        };
    }

    /// <summary>"từ 0 đến 50"; null when the requester set no range.</summary>
    public static string? Range(TableColumn column) => (column.Min, column.Max) switch
    {
        ({ } min, { } max) => $"từ {TableCell.Written(min)} đến {TableCell.Written(max)}",
        ({ } min, null) => $"từ {TableCell.Written(min)}",
        (null, { } max) => $"đến {TableCell.Written(max)}",
        _ => null,
    };
}

/// <param name="Text">"cấp dưới 47 (2/3 đơn vị)"</param>
public sealed record CellSource(string Text, string Url)
{
    public static CellSource Of(BelowFigure figure, BelowFigures below) => new(
        $"cấp dưới {(figure.Number is { } number ? TableCell.Written(number) : CellText.NotApplicable)} "
            + $"({figure.Reports.Grouped()}/{below.Asked.Grouped()} đơn vị)",
        RollupAddresses.Figure(below.RequestId, new FigureName(figure.Table, figure.Row, figure.Name, figure.Unit).Key));
}

public sealed record TableViewRow(int Index, string Name, IReadOnlyList<string> Cells);
