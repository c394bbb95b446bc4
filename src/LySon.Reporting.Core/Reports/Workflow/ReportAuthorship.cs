using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>
/// Whether a person wrote in a report, by its history: who wrote does not approve. Asked after the move has locked the report's row, so
/// that no edit slips in behind. Whatever they ever changed in this report counts, also before it was returned: what they wrote may still
/// stand in it.
/// </summary>
public sealed class ReportAuthorship(ReportingDbContext db)
{
    /// <summary>The line of the history that a move leaves: moving is not writing.</summary>
    internal const string StateField = "Trạng thái";

    /// <summary>
    /// Submitted it, or changed its title, recipients, signatory, dates, chosen directives, or the text, table or cells of a section.
    /// </summary>
    public async Task<bool> IsOfAsync(Report report, int userId, CancellationToken cancellation = default)
    {
        if (report.SubmittedById == userId) return true;
        var sections = db.Set<ReportSection>().IgnoreQueryFilters().Where(s => s.ReportId == report.Id).Select(s => s.Id);
        if (await db.Changes.AnyAsync(c => c.ActorId == userId && c.Entity == nameof(ReportSection) && sections.Contains(c.EntityId),
            cancellation)) return true;
        // The fields are looked at here: a person's own lines of one report are few.
        var own = await db.Changes.AsNoTracking().Where(c => c.ActorId == userId && c.Entity == nameof(Report) && c.EntityId == report.Id)
            .ToListAsync(cancellation);
        return own.Exists(c => c.Kind == ChangeKind.Created || c.Fields.Exists(f => f.Name != StateField));
    }
}
