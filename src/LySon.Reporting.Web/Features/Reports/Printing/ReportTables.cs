using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using TableColumn = LySon.Reporting.Documents.Model.TableColumn;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>The tables of a report that are no directives and no venues, as they are printed and as data.</summary>
internal static class ReportTables
{
    private static readonly TableColumn Number = new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true);

    private static readonly IReadOnlyList<TableColumn> AdoptionColumns =
    [
        Number,
        new("Ứng dụng", 50, MinMm: 30, MaxMm: 75),
        new("Ngày số liệu", 26, CellAlignment.Center, MinMm: 22, MaxMm: 30),
        new("Số máy đã cài", 28, CellAlignment.Right, MinMm: 20, MaxMm: 40, IsNumber: true),
        new("Số điện thoại thông minh", 30, CellAlignment.Right, MinMm: 20, MaxMm: 40, IsNumber: true),
        new("Tỷ lệ (%)", 22, CellAlignment.Right, MinMm: 16, MaxMm: 30, IsNumber: true),
    ];

    public static Table? Adoption(FigureData data, string source)
    {
        var rows = data.Applications.Select(IReadOnlyList<string> (a, i) =>
        [
            (i + 1).Grouped(), a.Name, a.Newest is { } newest ? FigureSpellings.ShortDate(newest.AsOf) : "", a.Newest?.Installed.Grouped() ?? "",
            a.Newest?.Smartphones.Grouped() ?? "", a.Newest?.Percentage is { } share ? Math.Round(share, 1, MidpointRounding.AwayFromZero).ToString("N1", Vietnamese.Culture) : "",
        ]).ToList();
        return rows.Count == 0 ? null : new Table(AdoptionColumns, rows, source);
    }

    public static Table? Of(TableShape shape, TableContent content, string source)
    {
        var rows = content.In(shape);
        return rows.Count == 0 ? null : new Table(
            [Number, new("Nội dung", 48, MinMm: 30, MaxMm: 80), .. shape.Columns.Select(Printed)],
            [.. rows.Select(IReadOnlyList<string> (r, i) => [(i + 1).Grouped(), r.Name, .. r.Cells.Select(c => c.Print())])], source);
    }

    public static DataTable DataOf(string name, TableShape shape, TableContent content) => new(name,
        [.. shape.Columns.Select(c => new DataColumn(c.Name, c.Unit))],
        [.. content.In(shape).Select(r => new DataRow(r.Name, [.. r.Cells.Select(Cell)]))]);

    private static DataCell Cell(TableCell cell) => cell.State switch
    {
        CellState.NotApplicable => new(null, NotApplicable: true),
        CellState.Missing => new(null),
        CellState.Value => new(cell.Number, cell.Number is null ? cell.Text : null),
    };

    private static TableColumn Printed(Core.Outlines.TableColumn column) => column.IsNumber
        ? new(column.Header, 28, CellAlignment.Right, MinMm: 18, MaxMm: 45, IsNumber: true)
        : new(column.Header, 40, MinMm: 24, MaxMm: 80);
}
