using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Rollup;

/// <summary>Puts the page together; names are read only for what is shown.</summary>
public sealed class RollupLoader(
    ReportingDbContext db, CurrentUser me, RoundFigures figures, KeptFigures kept, ConsolidatedReports consolidated, TimeProvider time)
{
    private const int ChartBars = 15;

    /// <param name="letter">Sent by the reader's agency.</param>
    /// <param name="key">The figure whose reports are shown; null for the first that has a value.</param>
    internal async Task<RollupView> LoadAsync(ReportRequest letter, string? key, ListView listing, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var answers = await RoundAnswers.OfAsync(db, letter.Id, cancellation);
        var inForce = answers.InForce();
        var totals = await kept.TotalsAsync(letter.Id, inForce, cancellation);
        var before = letter.PreviousId is { } id ? (await figures.InForceAsync(id, cancellation)).ToHashSet() : null;
        IReadOnlyList<FigureTotal> previous = before is null ? [] : await kept.TotalsAsync(letter.PreviousId!.Value, before, cancellation);
        var late = answers.Where(a => !a.IsSent || a.Timeliness(letter.Due, now) == Timeliness.Late).Take(RollupView.OpenShown).ToList();
        var names = await NamesAsync(letter, [.. late.Select(a => a.AgencyId)], cancellation);
        var chosen = totals.FirstOrDefault(t => t.Name.Key == key) ?? totals.FirstOrDefault(t => t.Scaled is not null) ?? totals
            .FirstOrDefault();
        return new RollupView(letter, now, answers, FigureTable.Of(totals), RoundRatio.Of(totals), previous.ToDictionary(t => t.Name.Key),
            [.. late.Select(a => (a, names[a.AgencyId].ShortName))])
        {
            PreviousRound = letter.PreviousId is { } last ? await db.Rounds().Where(r => r.Id == last && r.RequesterId == me.AgencyId)
                .Select(r => new { r.Id, r.Number, r.Symbol }).FirstOrDefaultAsync(cancellation) is { } round
                    ? (round.Id, ReportRequest.Numbered(round.Number, round.Symbol)) : null : null,
            Chosen = chosen is null ? null : await DetailAsync(letter, chosen, inForce, before, listing, cancellation),
            Consolidated = await consolidated.ExistingAsync(me.AgencyId, letter.Id, cancellation),
            MayConsolidate = me.Is(Roles.Province),
        };
    }

    private async Task<FigureDetail> DetailAsync(
        ReportRequest letter, FigureTotal total, HashSet<int> inForce, HashSet<int>? before, ListView listing,
        CancellationToken cancellation)
    {
        var all = await kept.OfAsync(letter.Id, inForce, total.Name, cancellation);
        var then = before is null ? [] : (await kept.OfAsync(letter.PreviousId!.Value, before, total.Name, cancellation))
            .ToLookup(f => f.AgencyId, f => f.Number).ToDictionary(g => g.Key, g => g.First());
        var page = all.Skip(listing.Skip(all.Count)).Take(listing.Take).ToList();
        var top = all.Where(f => f.Scaled is not null).Take(ChartBars).ToList();
        var shown = page.Concat(top).ToList();
        var names = await NamesAsync(letter, [.. shown.Select(f => f.AgencyId).Distinct()], cancellation);
        var reports = shown.Select(f => f.ReportId).Distinct().ToList();
        var numbers = await db.Reports().Where(r => reports.Contains(r.Id)).Select(r => new { r.Id, r.Number, r.Symbol, r.Source })
            .ToDictionaryAsync(r => r.Id, r => (Number: Report.NumberedOr(r.Number, r.Symbol), r.Source), cancellation);
        return new(total, [.. page.Select(Named)], all.Count, [.. top.Select(Named)], before is not null);

        FigureOfAgency Named(ReportedFigure figure) => new(figure, names[figure.AgencyId].ShortName, numbers[figure.ReportId].Number,
            numbers[figure.ReportId].Source, then.GetValueOrDefault(figure.AgencyId));
    }

    /// <summary>On the day of the letter.</summary>
    private Task<Dictionary<int, DatedName>> NamesAsync(ReportRequest letter, List<int> agencies, CancellationToken cancellation) =>
        db.AgencyNames().Where(n => agencies.Contains(n.AgencyId)).OnDayAsync(letter.NamesOn, cancellation);
}
