using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports.Printing;

namespace LySon.Reporting.Web.Features.Reports.Sections;

internal sealed class AdoptionPresentation() : SectionPresentation(AdoptionSection.Kind)
{
    private static readonly IReadOnlyList<PrintedColumn> Columns =
    [
        new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true),
        new("Ứng dụng", 50, MinMm: 30, MaxMm: 75),
        new("Ngày số liệu", 26, CellAlignment.Center, MinMm: 22, MaxMm: 30),
        new("Số máy đã cài", 28, CellAlignment.Right, MinMm: 20, MaxMm: 40, IsNumber: true),
        new("Số điện thoại thông minh", 30, CellAlignment.Right, MinMm: 20, MaxMm: 40, IsNumber: true),
        new("Tỷ lệ (%)", 22, CellAlignment.Right, MinMm: 16, MaxMm: 30, IsNumber: true),
    ];

    public override Table? TableOf(ReportSection section, OpenReport open)
    {
        var rows = open.Figures.Data.Applications.Select((a, i) => Row(a, i + 1)).ToList();
        return rows.Count == 0 ? null : new Table(Columns, rows, ReportDocument.SourceOf(section));
    }

    public override ReportData Describe(ReportData data, OpenReport open) => data with
    {
        Adoption =
        [
            .. open.Figures.Data.Applications.Where(a => a.Newest is not null)
                .Select(a => new AdoptionFigure(a.Name, a.Newest!.AsOf, a.Newest.Installed, a.Newest.Smartphones)),
        ],
    };

    private static string Share(decimal? percentage) =>
        percentage is { } share ? Math.Round(share, 1, MidpointRounding.AwayFromZero).ToString("N1", Vietnamese.Culture) : "";

    private static IReadOnlyList<string> Row(ApplicationFigures application, int number)
    {
        if (application.Newest is not { } newest) return [number.Grouped(), application.Name, "", "", "", ""];
        var (installed, smartphones) = (newest.Installed.Grouped(), newest.Smartphones.Grouped());
        return [number.Grouped(), application.Name, FigureSpellings.ShortDate(newest.AsOf), installed, smartphones,
            Share(newest.Percentage)];
    }
}
