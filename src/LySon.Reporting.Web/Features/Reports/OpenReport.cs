using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Model;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>A report with everything that is printed in it.</summary>
/// <param name="Day">The day of issue, or the day on which it would be issued now: names and offices are those of that day.</param>
/// <param name="Approved">What the leader approved, once there is such a version: from then on it is what is printed, whatever the data
/// say.</param>
public sealed record OpenReport(Report Report, ReportFigures Figures, DateOnly Day, OfficialReport? Approved = null)
{
    public AgencyName Agency => Report.Agency!.NameOn(Day);

    public AgencyName Requester => Report.Request!.Requester!.NameOn(Report.Request.NamesOn);

    /// <summary>Who asked, in the portal or outside, as it is written; empty where nobody did.</summary>
    public string Asker => Report.Request!.AskedBy ?? Requester.Name;

    public IReadOnlyList<OutlineEntry> Outline => ReportOutline.Of(Report.Sections);

    public IReadOnlyList<ReportCheck> Checks => ReportChecks.Of(Report, Figures);

    public SeenSection Seen(ReportSection section) => new(section, Report, Figures);

    public SectionState StateOf(ReportSection section) => SectionState.Of(Seen(section));
}

/// <summary>Opens reports. Which ones a person may open stands in the query that is handed in.</summary>
public sealed class ReportOpener(ReportingDbContext db, FigureReader figures, TimeProvider time)
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
            .Include(r => r.Amendments.Where(a => a.SeenAt == null).OrderBy(a => a.Id))
            .Include(r => r.Signatory)
            .SingleOrDefaultAsync(r => r.Id == id, cancellation);
        if (report is null) return null;
        if (change is not null) await change(report);
        var today = time.Today();
        var day = report.IssuedOn ?? (today > report.CutoffOn ? today : report.CutoffOn);
        return new OpenReport(report, await figures.ReadAsync(report, cancellation), day, await ApprovedAsync(report, cancellation));
    }

    private async Task<OfficialReport?> ApprovedAsync(Report report, CancellationToken cancellation)
    {
        if (report.State != ReportState.Approved && !report.IsIssued) return null;
        var content = await db.ApprovedContents().AsNoTracking().SingleOrDefaultAsync(c => c.ReportId == report.Id, cancellation);
        return content is null ? null : ReportJson.Read(content.Json).Report;
    }
}
