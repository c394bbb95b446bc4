using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>Which directives stand in a report's first table, and in which order.</summary>
public sealed class DirectiveSelection(ReportingDbContext db, TimeProvider time, Actor actor)
{
    private const int NamesInHistory = 20;

    /// <summary>
    /// By date; one without a date stands after the one that was entered before it, which is where the office had it on paper.
    /// </summary>
    public static IReadOnlyList<Directive> InOrder(IEnumerable<Directive> directives)
    {
        var day = DateOnly.MinValue;
        return
        [
            .. directives.OrderBy(d => d.Id)
                .Select(d => (Directive: d, Day: day = d.IssuedOn ?? day))
                .OrderBy(x => x.Day).ThenBy(x => x.Directive.Id)
                .Select(x => x.Directive),
        ];
    }

    /// <summary>All of the agency's that were out by the day, and those that carry no date.</summary>
    public async Task<IReadOnlyList<Directive>> UntilAsync(int agencyId, DateOnly day, CancellationToken cancellation = default) => InOrder(
        await db.Directives().AsNoTracking()
            .Where(d => d.AgencyId == agencyId && (d.IssuedOn == null || d.IssuedOn <= day))
            .ToListAsync(cancellation));

    /// <summary>
    /// Puts these directives, in this order, in the place of the chosen ones; the caller saves. The report's version is raised with it, so
    /// that two people who choose at once are told. Keys that are not the agency's are ignored.
    /// </summary>
    /// <param name="report">Tracked, with its chosen directives and the directives loaded.</param>
    public async Task ApplyAsync(Report report, IReadOnlyList<int> directiveIds, CancellationToken cancellation = default)
    {
        var wanted = directiveIds.Distinct().ToList();
        var known = await db.Directives().Where(d => d.AgencyId == report.AgencyId && wanted.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, cancellation);
        wanted.RemoveAll(id => !known.ContainsKey(id));
        var before = report.Directives.OrderBy(d => d.Position).ToList();
        if (before.Select(d => d.DirectiveId).SequenceEqual(wanted)) return;

        report.Directives.RemoveAll(d => !wanted.Contains(d.DirectiveId));
        foreach (var (id, position) in wanted.Select((id, i) => (id, i)))
        {
            if (report.Directives.Find(d => d.DirectiveId == id) is { } row) row.Position = position;
            else report.Directives.Add(new ReportDirective { DirectiveId = id, Directive = known[id], Position = position });
        }
        db.Entry(report).Property(r => r.SignatoryId).IsModified = true;
        Record(report, before, [.. wanted.Select(id => known[id])]);
    }

    private void Record(Report report, List<ReportDirective> before, List<Directive> after)
    {
        var added = after.Where(d => before.All(b => b.DirectiveId != d.Id)).Select(d => d.NumberAndSymbol).ToList();
        var removed = before.Where(b => after.All(d => d.Id != b.DirectiveId)).Select(b => b.Directive?.NumberAndSymbol ?? "").ToList();
        var to = $"{after.Count.Grouped()} văn bản"
            + Names("; thêm ", added) + Names("; bỏ ", removed) + (added.Count + removed.Count == 0 ? "; sắp xếp lại" : "");
        db.Changes.Add(Change.Of<Report>(report.Id, actor, time.GetUtcNow().UtcDateTime,
            new FieldChange("Văn bản trong báo cáo", $"{before.Count.Grouped()} văn bản", to)));
    }

    private static string Names(string word, List<string> names) => names.Count == 0 ? ""
        : word + string.Join(", ", names.Take(NamesInHistory))
            + (names.Count > NamesInHistory ? $" và {(names.Count - NamesInHistory).Grouped()} văn bản khác" : "");
}
