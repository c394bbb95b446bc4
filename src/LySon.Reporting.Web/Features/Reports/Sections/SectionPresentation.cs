using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>A partial of the editor and what it shows.</summary>
public sealed record EditorPart(string Partial, object? Model = null);

/// <summary>
/// How a kind of section looks: what is printed after its text, which data its file carries, what stands below its text in the editor. As
/// it stands, a kind that is nothing but text.
/// </summary>
/// <param name="kind">The key of its <see cref="SectionDefinition"/>.</param>
internal class SectionPresentation(string kind)
{
    public string Kind => kind;

    /// <summary>The table that is printed; null for a kind without one, or while there is nothing in it.</summary>
    public virtual Table? TableOf(ReportSection section, OpenReport open) => null;

    /// <summary>The same table for machines, in the order of the outline; null where <see cref="Describe"/> tells.</summary>
    public virtual DataTable? DataOf(OutlineEntry entry) => null;

    /// <summary>Adds what every report carries for machines, whether or not its outline has such a section.</summary>
    public virtual ReportData Describe(ReportData data, OpenReport open) => data;

    /// <summary>What stands below the section's form in the editor; null for nothing.</summary>
    /// <param name="find">Words that the person searches for there.</param>
    public virtual Task<EditorPart?> BelowAsync(ReportingDbContext db, Report report, string? find) => Task.FromResult<EditorPart?>(null);
}
