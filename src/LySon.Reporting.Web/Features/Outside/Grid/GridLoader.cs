using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Shared.Panels;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Outside.Grid;

/// <summary>Puts the grid together: few queries, however many units there are.</summary>
public sealed class GridLoader(ReportingDbContext db)
{
    private const string NoNote = "";

    /// <param name="letter">With its outline, sent by the reader's agency.</param>
    /// <param name="key">The table's; the first one when there is no such.</param>
    /// <param name="typed">What was sent and is not kept, by the reports' keys.</param>
    /// <param name="pasted">Cells that a paste filled.</param>
    /// <returns>Null when the round asks for no table that is the same for all.</returns>
    internal async Task<GridView?> LoadAsync(ReportRequest letter, string? key, IReadOnlyDictionary<int, TypedUnit> typed,
        IReadOnlySet<(int ReportId, int Column)> pasted, CancellationToken cancellation)
    {
        var tables = await EntryTables.OfAsync(db, letter, cancellation);
        if (tables.Count == 0) return null;
        var table = tables.FirstOrDefault(t => t.Key == key) ?? tables[0];
        var answers = await RoundAnswers.OfAsync(db, letter.Id, cancellation);
        var names = await db.AgencyNames().Where(n => db.Set<RequestAddressee>().Any(a => a.RequestId == letter.Id
            && a.AgencyId == n.AgencyId)).OnDayAsync(letter.NamesOn, cancellation);
        var values = (await Values(letter.Id, table).ToListAsync(cancellation)).ToLookup(v => v.Value.ReportId, v => v.Value);
        var before = letter.PreviousId is { } last ? (await Values(last, table).ToListAsync(cancellation))
            .ToLookup(v => v.AgencyId, v => v.Value) : null;
        var papers = await db.ReceivedPapers().Where(p => p.Report!.RequestId == letter.Id)
            .Select(p => new { p.Note, File = new ReceivedFile(p.ReportId, p.Name, p.Type, p.Size) })
            .ToDictionaryAsync(p => p.File.ReportId, cancellation);
        return new(letter, tables, table, [.. answers.Select(Unit)]);

        GridUnit Unit(RoundAnswer answer)
        {
            var report = answer.IsSent ? answer.Report : null;
            var paper = report is null ? null : papers.GetValueOrDefault(report.Id);
            var sent = report is null ? null : typed.GetValueOrDefault(report.Id);
            IReadOnlyList<string?> texts = sent?.Texts ?? [.. table.Columns.Select(c =>
                EntryRow.TextOf(report is null ? null : values[report.Id].FirstOrDefault(c.IsOf)))];
            var then = before is null ? [] : table.Columns.Select(c => before[answer.AgencyId].FirstOrDefault(c.IsOf)?.Number).ToList();
            var name = names[answer.AgencyId];
            return new(answer.AgencyId, name.Name, name.ShortName, report, EntryRow.Of(table, texts, then),
                sent?.Note ?? paper?.Note ?? NoNote, paper?.File,
                pasted.Where(p => p.ReportId == report?.Id).Select(p => p.Column).ToHashSet());
        }
    }

    private IQueryable<AgencyValue> Values(int requestId, EntryTable table)
    {
        var rows = table.Rows;
        var inForce = db.Reports().Where(r => r.RequestId == requestId && ReportStates.InForce.Contains(r.State));
        return db.FigureValues().AsNoTracking().Where(v => v.Table == table.Table && rows.Contains(v.Row))
            .Join(inForce, v => v.ReportId, r => r.Id, (v, r) => new AgencyValue(r.AgencyId, v));
    }

    private sealed record AgencyValue(int AgencyId, FigureValue Value);
}
