using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>
/// The figures of a document as rows that the database can add up. Read from the data in the document, so that a received file gives the
/// same.
/// </summary>
internal static class IssuedFigures
{
    public static IEnumerable<FigureValue> Of(int reportId, ReportData data)
    {
        var position = 0;
        return Cells(data).Select(c => new FigureValue
        {
            ReportId = reportId, Position = position++, Table = c.Table, Row = FigureTables.Short(c.Row),
            Column = FigureTables.Short(c.Column), Unit = c.Unit,
            State = c.NotApplicable ? FigureState.NotApplicable : c.Number is null ? FigureState.Missing : FigureState.Value,
            Scaled = c.Number is { } number ? (long)(number * FigureValue.Scale) : null,
        }).ToList();
    }

    private sealed record Cell(string Table, string Row, string Column, string Unit, decimal? Number, bool NotApplicable = false);

    private static IEnumerable<Cell> Cells(ReportData data)
    {
        foreach (var venue in data.Venues)
        {
            yield return new(FigureTables.Venues, venue.Group, FigureTables.Created, "địa điểm", venue.Created);
            yield return new(FigureTables.Venues, venue.Group, FigureTables.Open, "địa điểm", venue.Open);
            yield return new(FigureTables.Venues, venue.Group, FigureTables.Scans, "lượt", venue.Scans);
            yield return new(FigureTables.Venues, venue.Group, FigureTables.PeriodScans, "lượt", venue.PeriodScans);
        }
        foreach (var application in data.Adoption)
        {
            yield return new(FigureTables.Adoption, application.Application, FigureTables.Installed, "máy", application.Installed);
            yield return new(FigureTables.Adoption, application.Application, FigureTables.Smartphones, "máy", application.Smartphones);
        }
        foreach (var table in data.Tables)
            foreach (var row in table.Rows)
                foreach (var (column, cell) in table.Columns.Zip(row.Cells).Where(c => c.Second.Text is null))
                    yield return new(FigureTables.Short(table.Name), row.Name, column.Name, column.Unit, cell.Number, cell.NotApplicable);
    }
}
