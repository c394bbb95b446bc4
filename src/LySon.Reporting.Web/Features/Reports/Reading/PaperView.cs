using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Web.Features.Reports.Printing;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Reading;

/// <summary>What is known of an answer that was not written here: the facts, the file, the figures that were entered for it.</summary>
/// <param name="Name">Of the file; empty without one.</param>
/// <param name="EnteredBy">Who last wrote figures or a note, and when (UTC); null while nobody did.</param>
internal sealed record PaperView(
    string Signer, string Note, string Name, string Type, int Size, IReadOnlyList<FigureValue> Figures,
    (string Who, DateTime At)? EnteredBy)
{
    public bool HasFile => Size > 0;
    public bool IsPdf => HasFile && Type == ReportFile.Pdf;

    public static async Task<PaperView> LoadAsync(ReportingDbContext db, Report report)
    {
        var paper = await db.ReceivedPapers().Where(p => p.ReportId == report.Id)
            .Select(p => new { p.Signer, p.Note, p.Name, p.Type, p.Size }).SingleAsync();
        var figures = await db.FigureValues().AsNoTracking().Where(v => v.ReportId == report.Id).OrderBy(v => v.Position).ToListAsync();
        var last = await db.Changes.AsNoTracking().Where(c => c.Entity == nameof(Report) && c.EntityId == report.Id)
            .OrderByDescending(c => c.Id).Select(c => new { c.ActorName, c.At }).FirstOrDefaultAsync();
        return new(paper.Signer, paper.Note, paper.Name, paper.Type, paper.Size, figures, last is null ? null : (last.ActorName, last.At));
    }
}
