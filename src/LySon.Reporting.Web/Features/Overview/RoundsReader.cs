using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>Puts the overview of an asking office together: rounds first, then the figures of the newest that has any.</summary>
public sealed class RoundsReader(
    ReportingDbContext db, CurrentUser me, RoundStandings standings, RoundFigures figures, TimeProvider time)
{
    private const int CardsMax = 4;

    /// <summary>Agencies that a block names.</summary>
    private const int NamesMax = 3;

    internal async Task<RoundsOverview> ReadAsync(CancellationToken cancellation)
    {
        var running = await standings.OpenAsync(me.AgencyId, cancellation);
        var past = await standings.PastAsync(me.AgencyId, cancellation);
        var newest = running.UnionBy(past, r => r.Request.Id).Where(r => r.Counts.Sent > 0).MaxBy(r => (r.Request.CutoffOn, r.Request.Id));
        UnusualBlock?[] unusual = [await DoubtfulAsync(cancellation), await LateAgainAsync(past, cancellation)];
        return new(running, past, newest is null ? null : await CardsAsync(newest, cancellation), [.. unusual.OfType<UnusualBlock>()]);
    }

    /// <summary>Compared are only agencies that sent both times, so that a unit more or less is no rise.</summary>
    private async Task<RoundFigureCards> CardsAsync(RoundStanding round, CancellationToken cancellation)
    {
        var totals = await figures.TotalsAsync(round.Answers.InForce(), cancellation);
        var (now, before, compared) = (Figures(totals), (List<Figure>)[], (int?)null);
        var (shares, sharesBefore) = (Shares(totals), (List<RoundRatio>)[]);
        if (round.Request.PreviousId is { } previous)
        {
            var then = (await RoundAnswers.OfAsync(db, previous, cancellation)).Where(a => a.IsSent).ToList();
            var both = round.Answers.Where(a => a.IsSent).Select(a => a.AgencyId).Intersect(then.Select(a => a.AgencyId)).ToHashSet();
            var (mine, theirs) = (round.Answers.Where(a => both.Contains(a.AgencyId)), then.Where(a => both.Contains(a.AgencyId)));
            var same = await figures.TotalsAsync(mine.InForce(), cancellation);
            var old = await figures.TotalsAsync(theirs.InForce(), cancellation);
            (before, sharesBefore, compared) = (Changes(Figures(same), Figures(old)), Shares(old), both.Count);
        }
        var asked = round.Counts.Asked.Grouped();
        return new(round,
        [
            .. now.Take(CardsMax - Math.Min(1, shares.Count)).Select(f => new FigureCard(f.Name, TableCell.Written(f.Value),
                before.Find(b => b.Table == f.Table && b.Name == f.Name) is { } then
                    ? FigureCard.Against(then.Value, then.Before) : FigureCard.Against(f.Value, null),
                $"{f.Agencies.Grouped()}/{asked} đơn vị có số liệu")),
            .. shares.Take(1).Select(s => new FigureCard(s.Label, string.Create(Vietnamese.Culture, $"{s.Value:0.##}%"),
                FigureCard.Points(s.Value - sharesBefore.Find(b => b.Label == s.Label)?.Value),
                $"{TableCell.Written(s.Part)}/{TableCell.Written(s.Whole)}")),
        ], compared);
    }

    /// <summary>
    /// What the letter asks for in tables of its own stands before what the portal counts. A table of one column has a figure in each row,
    /// any other one in each column that can be added up.
    /// </summary>
    private static List<Figure> Figures(IReadOnlyList<FigureTotal> totals) =>
    [
        .. FigureTable.Of(totals).OrderBy(t => t.Name is FigureTables.Venues or FigureTables.Adoption).SelectMany(OfTable)
            .Where(f => f.Scaled is not null),
    ];

    private static IEnumerable<Figure> OfTable(FigureTable table) => table.Columns is [var only]
        ? table.Rows.Select(r => new Figure(table.Name, r.Name, r.Cells.GetValueOrDefault(only)?.Scaled, Values(r, only)))
        : table.Columns.Select(c => new Figure(table.Name, c.Name, table.Total(c), table.Rows.Max(r => Values(r, c))));

    private static int Values(FigureRow row, FigureColumn column) => row.Cells.GetValueOrDefault(column)?.Values ?? 0;

    private static List<Figure> Changes(List<Figure> now, List<Figure> before) =>
        [.. now.Select(f => f with { Before = before.Find(b => b.Table == f.Table && b.Name == f.Name)?.Value })];

    private static List<RoundRatio> Shares(IReadOnlyList<FigureTotal> totals) => [.. RoundRatio.Of(totals).Where(r => r.IsShare)];

    /// <summary>Venues with many times their usual scans about which their agency has not decided.</summary>
    private async Task<UnusualBlock?> DoubtfulAsync(CancellationToken cancellation)
    {
        var units = db.ReportingTo(me.AgencyId).Select(a => a.Id);
        var open = db.ScanDoubts().AsNoTracking().Where(d => d.DecidedAt == null && units.Contains(d.AgencyId));
        var agencies = await open.GroupBy(d => d.AgencyId).Select(g => new { g.Key, Total = g.Max(d => d.Total) })
            .OrderByDescending(g => g.Total).ThenBy(g => g.Key).ToListAsync(cancellation);
        if (agencies.Count == 0) return null;
        var named = agencies.Take(NamesMax).ToList();
        var (ids, totals) = (named.ConvertAll(g => g.Key), named.ConvertAll(g => g.Total));
        var worst = await open.Where(d => ids.Contains(d.AgencyId) && totals.Contains(d.Total)).ToListAsync(cancellation);
        var names = await NamesAsync(ids, cancellation);
        return new($"{agencies.Count.Grouped()} đơn vị có lượt quét khác thường",
        [
            .. named.Select(g => worst.First(d => d.AgencyId == g.Key && d.Total == g.Total) is var doubt && doubt.WeekReported > 0
                ? new UnusualRow(names[g.Key], g.Total.Grouped(), $"thường {(doubt.WeekSum / doubt.WeekReported).Grouped()}")
                : new UnusualRow(names[g.Key], g.Total.Grouped())),
        ], agencies.Count - named.Count, "Xem thống kê", StatisticsAddresses.All);
    }

    /// <summary>Late or missing in each of the last two rounds.</summary>
    private async Task<UnusualBlock?> LateAgainAsync(IReadOnlyList<RoundStanding> past, CancellationToken cancellation)
    {
        if (past is not [var last, var before, ..]) return null;
        var again = Late(last).Intersect(Late(before)).ToList();
        if (again.Count == 0) return null;
        var shown = again.Take(NamesMax).ToList();
        var names = await NamesAsync(shown, cancellation);
        return new($"{again.Count.Grouped()} đơn vị trễ hai kỳ liền", [.. shown.Select(id => new UnusualRow(names[id]))],
            again.Count - shown.Count, "Xem kỳ gần nhất", RequestAddresses.Show(last.Request.Id));
    }

    private IEnumerable<int> Late(RoundStanding round) => round.Answers
        .Where(a => a.Timeliness(round.Request.Due, time.GetUtcNow().UtcDateTime) is Timeliness.Late or Timeliness.Missing)
        .Select(a => a.AgencyId);

    private async Task<IReadOnlyDictionary<int, string>> NamesAsync(List<int> agencies, CancellationToken cancellation) =>
        (await db.AgencyNames().Where(n => agencies.Contains(n.AgencyId)).OnDayAsync(time.Today(), cancellation))
            .ToDictionary(n => n.Key, n => n.Value.ShortName);

    /// <param name="Scaled">Null when it cannot be added, or nobody has a value.</param>
    /// <param name="Agencies">With a value.</param>
    /// <param name="Before">Of the same agencies; null when unknown.</param>
    private sealed record Figure(string Table, string Name, long? Scaled, int Agencies, decimal? Before = null)
    {
        public decimal Value => (Scaled ?? 0) / (decimal)FigureValue.Scale;
    }
}
