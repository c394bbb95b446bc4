using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports.Printing;

namespace LySon.Reporting.Web.Features.Reports.Sections;

internal sealed class VenuesPresentation() : SectionPresentation(VenuesSection.Kind)
{
    public override Table TableOf(ReportSection section, OpenReport open) =>
        VenueTable.Of(open.Figures.Data.Groups.Select(g => new VenueRow(g.Name, g.Created, g.Scans)), ReportDocument.SourceOf(section));

    public override ReportData Describe(ReportData data, OpenReport open) => data with
    {
        Venues = [.. open.Figures.Data.Groups.Select(g => new VenueFigures(g.Name, g.Created, g.Open, g.Scans, g.PeriodScans))],
    };

    public override Task<EditorPart?> BelowAsync(ReportingDbContext db, Report report, string? find) =>
        Task.FromResult<EditorPart?>(new("Sections/_VenuesNote"));
}
