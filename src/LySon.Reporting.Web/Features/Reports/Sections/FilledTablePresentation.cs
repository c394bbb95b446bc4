using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports.Printing;
using ColumnKind = LySon.Reporting.Core.Outlines.ColumnKind;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>Every table that the agency fills in by hand; its grid is part of the section's form, as its shape asks for.</summary>
internal sealed class FilledTablePresentation(string kind) : SectionPresentation(kind)
{
    private static readonly PrintedColumn Number = new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true);

    public override Table? TableOf(ReportSection section, OpenReport open)
    {
        if (section.Table is not { } shape || section.Content.In(shape) is not { Count: > 0 } rows) return null;
        return new Table(
            [Number, new(shape.NamesHeader, 48, MinMm: 30, MaxMm: 80), .. shape.Columns.Select(Printed)],
            [.. rows.Select(IReadOnlyList<string> (r, i) => [(i + 1).Grouped(), r.Name, .. r.Cells.Select(c => c.Print())])],
            ReportDocument.SourceOf(section));
    }

    public override DataTable? DataOf(OutlineEntry entry) => entry.Section is not { Table: { } shape } section ? null : new(entry.Title,
        [.. shape.Columns.Select(c => new DataColumn(c.Name, c.Unit))],
        [.. section.Content.In(shape).Select(r => new DataRow(r.Name, [.. r.Cells.Select(Cell)]))]);

    private static DataCell Cell(TableCell cell) => cell.State switch
    {
        CellState.NotApplicable => new(null, NotApplicable: true),
        CellState.Missing => new(null),
        CellState.Value => new(cell.Number, cell.Number is null ? cell.Text : null),
    };

    private static PrintedColumn Printed(TableColumn column) => column.Kind switch
    {
        ColumnKind.Text => new(column.Header, 40, MinMm: 24, MaxMm: 80),
        ColumnKind.Date => new(column.Header, 26, CellAlignment.Center, MinMm: 22, MaxMm: 30),
        ColumnKind.WholeNumber or ColumnKind.Decimal => new(column.Header, 28, CellAlignment.Right, MinMm: 18, MaxMm: 45, IsNumber: true),
    };
}
