using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// What the agency's own units answered to the round by which it collects for a request: the figures of the reports that it has accepted,
/// added up.
/// </summary>
/// <param name="RequestId">Of the round below.</param>
/// <param name="Asked">Units that were asked.</param>
/// <param name="Received">Reports that were accepted and are in force.</param>
/// <param name="Sections">The sections of the request above that are collected.</param>
public sealed record BelowFigures(
    int RequestId, int Asked, int Received, IReadOnlyList<int> Sections, IReadOnlyList<BelowFigure> All)
{
    private const string Percent = "%";

    /// <summary>Whether a column can be added up: shares cannot.</summary>
    public static bool CanBeAdded(TableColumn column) => column.IsNumber && column.Unit != Percent;

    public bool Collects(ReportSection section) => section.OutlineSectionId is { } id && Sections.Contains(id);

    /// <summary>Null when the agency does not collect for this request.</summary>
    public static async Task<BelowFigures?> ReadAsync(
        ReportingDbContext db, int agencyId, int requestId, CancellationToken cancellation = default)
    {
        var round = await db.Rounds().AsNoTracking().Where(r => r.AboveId == requestId && r.RequesterId == agencyId && r.SentAt != null)
            .Select(r => new { r.Id, Asked = r.Addressees.Count }).SingleOrDefaultAsync(cancellation);
        if (round is null) return null;
        var sections = await db.Set<OutlineSection>().AsNoTracking().Where(s => s.RequestId == round.Id && s.AboveId != null)
            .ToListAsync(cancellation);
        var received = db.Reports().Where(r => r.RequestId == round.Id && r.AgencyId != agencyId && r.State == ReportState.Received);
        var sums = await db.FigureValues().Where(v => received.Any(r => r.Id == v.ReportId))
            .GroupBy(v => new { v.Table, v.Row, v.Column, v.Unit })
            .Select(g => new Sum(g.Key.Table, g.Key.Row, g.Key.Column, g.Key.Unit, g.Sum(v => v.Scaled) ?? 0,
                g.Count(v => v.State == FigureState.Value), g.Count(v => v.State == FigureState.NotApplicable)))
            .ToListAsync(cancellation);
        return new(round.Id, round.Asked, await received.CountAsync(cancellation), [.. sections.Select(s => s.AboveId!.Value)],
            [.. sections.SelectMany(s => Of(s, sums))]);
    }

    private static IEnumerable<BelowFigure> Of(OutlineSection section, List<Sum> sums)
    {
        var heading = FigureTables.Short(section.Heading);
        var own = sums.Where(s => FigureTables.Plain(s.Table) == heading && s.Values + s.NotApplicable > 0).ToList();
        return (section.Table?.Columns ?? []).Where(CanBeAdded).SelectMany(column => own
            .Where(s => s.Column == FigureTables.Short(column.Name) && s.Unit == column.Unit).GroupBy(s => s.Row)
            .Select(row => new BelowFigure(section.AboveId!.Value, row.Key, column.Key, row.Sum(s => s.Values) == 0 ? null
                : row.Sum(s => s.Scaled) / (decimal)FigureValue.Scale, row.Sum(s => s.Values + s.NotApplicable), row.First().Table,
                row.First().Column, column.Unit)));
    }

    private sealed record Sum(string Table, string Row, string Column, string Unit, long Scaled, int Values, int NotApplicable);
}

/// <summary>One cell of a table of the request above, as the units below answer it.</summary>
/// <param name="SectionId">The section of the request above.</param>
/// <param name="Column">The key of its column.</param>
/// <param name="Number">The sum; null when every unit that says anything says that it does not apply.</param>
/// <param name="Reports">Reports that say anything of it.</param>
/// <param name="Table">With <paramref name="Row"/>, <paramref name="Name"/> and <paramref name="Unit"/> what it is called in the reports
/// below.</param>
public sealed record BelowFigure(
    int SectionId, string Row, int Column, decimal? Number, int Reports, string Table, string Name, string Unit);
