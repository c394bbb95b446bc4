using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>A report with everything that is printed in it.</summary>
public sealed record OpenReport(Report Report, ReportFigures Figures)
{
    /// <summary>The agency's name on the day of issue, or at the cut-off while there is none.</summary>
    public AgencyName Agency => Report.Agency!.NameOn(Report.IssuedOn ?? Report.CutoffOn);

    public AgencyName Requester => Report.Request!.Requester!.NameOn(Report.Request.IssuedOn);

    public IReadOnlyList<OutlineEntry> Outline => ReportOutline.Of(Report.Sections);

    public IReadOnlyList<ReportCheck> Checks => ReportChecks.Of(Report, Figures);

    public SectionState StateOf(ReportSection section) => SectionState.Of(section, Report, Figures);
}

/// <summary>Opens reports. Which ones a person may open stands in the query that is handed in.</summary>
public sealed class ReportOpener(FigureReader figures)
{
    /// <param name="from">The reports in question; tracked, if it is.</param>
    /// <param name="change">What a person has typed but not saved, before the figures are read.</param>
    public async Task<OpenReport?> OpenAsync(
        IQueryable<Report> from, int id, CancellationToken cancellation = default, Func<Report, Task>? change = null)
    {
        // Split: eight sections times thousands of directives in one result would carry every text thousands of times.
        var report = await from.AsSplitQuery()
            .Include(r => r.Agency!.Names)
            .Include(r => r.Request!.Requester!.Names)
            .Include(r => r.Sections)
            .Include(r => r.Directives).ThenInclude(d => d.Directive)
            .Include(r => r.Signatory)
            .SingleOrDefaultAsync(r => r.Id == id, cancellation);
        if (report is null) return null;
        if (change is not null) await change(report);
        return new OpenReport(report, await figures.ReadAsync(report, cancellation));
    }
}
