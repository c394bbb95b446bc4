using LySon.Reporting.Core.Reports;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>The figures of a document as rows that the database can add up. Read from the data in the document, so that a received file gives the same.</summary>
internal static class IssuedFigures
{
    private const string Venues = "Địa điểm và lượt quét";
    private const string Adoption = "Số liệu cài đặt";

    public static IEnumerable<FigureValue> Of(int reportId, ReportData data)
    {
        var position = 0;
        return Cells(data).Select(c => new FigureValue
        {
            ReportId = reportId, Position = position++, Table = c.Table, Row = Short(c.Row), Column = Short(c.Column), Unit = c.Unit,
            State = c.NotApplicable ? FigureState.NotApplicable : c.Number is null ? FigureState.Missing : FigureState.Value,
            Scaled = c.Number is { } number ? (long)(number * FigureValue.Scale) : null,
        }).ToList();
    }

    private sealed record Cell(string Table, string Row, string Column, string Unit, decimal? Number, bool NotApplicable = false);

    private static IEnumerable<Cell> Cells(ReportData data)
    {
        foreach (var venue in data.Venues)
        {
            yield return new(Venues, venue.Group, "Địa điểm đã tạo mã", "địa điểm", venue.Created);
            yield return new(Venues, venue.Group, "Địa điểm đang mở", "địa điểm", venue.Open);
            yield return new(Venues, venue.Group, "Lượt quét cộng dồn", "lượt", venue.Scans);
            yield return new(Venues, venue.Group, "Lượt quét trong kỳ", "lượt", venue.PeriodScans);
        }
        foreach (var application in data.Adoption)
        {
            yield return new(Adoption, application.Application, "Số máy đã cài", "máy", application.Installed);
            yield return new(Adoption, application.Application, "Số điện thoại thông minh", "máy", application.Smartphones);
        }
        foreach (var table in data.Tables)
            foreach (var row in table.Rows)
                foreach (var (column, cell) in table.Columns.Zip(row.Cells).Where(c => c.Second.Text is null))
                    yield return new(Short(table.Name), row.Name, column.Name, column.Unit, cell.Number, cell.NotApplicable);
    }

    private static string Short(string text) => text.Length <= FigureValue.NameMaxLength ? text : text[..FigureValue.NameMaxLength];
}
