using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rollup;

/// <summary>
/// Begins the requester's own report of a round: who sent and who did not, all tables added up, each agency's figures as an appendix.
/// </summary>
public sealed class ConsolidatedReports(ReportingDbContext db, RoundFigures figures, TimeProvider time)
{
    private const string DefaultRecipients = "\nLưu: VT";

    /// <summary>The requester's newest report of the round, or null.</summary>
    public Task<Report?> ExistingAsync(int agencyId, int requestId, CancellationToken cancellation = default) => db.Reports().AsNoTracking()
        .Where(r => r.AgencyId == agencyId && r.RequestId == requestId).OrderByDescending(r => r.Edition).FirstOrDefaultAsync(cancellation);

    /// <summary>Adds the draft. Its tables hold the figures of this moment: delete the draft and begin anew for later ones.</summary>
    /// <param name="request">Sent by this agency; the caller has looked for an existing report.</param>
    /// <exception cref="DbUpdateException">Somebody else began it at the same moment.</exception>
    public async Task<Report> BeginAsync(int agencyId, ReportRequest request, CancellationToken cancellation = default)
    {
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).Include(a => a.Parent!.Names)
            .SingleAsync(a => a.Id == agencyId, cancellation);
        var (today, name) = (time.Today(), agency.NameOn(time.Today()));
        var round = await ReadAsync(request, cancellation);
        var report = new Report
        {
            AgencyId = agencyId,
            RequestId = request.Id,
            RequesterId = request.RequesterId,
            StateAt = time.GetUtcNow().UtcDateTime,
            Symbol = ReportRequest.SymbolOf(ReportRequest.UsualTypeCode, name.Symbol),
            Title = $"Tổng hợp {request.ReportTitle.LowerFirst()}".Cut(Report.TitleMaxLength),
            CutoffOn = request.CutoffOn,
            Recipients = (agency.Parent?.NameOn(today).Name ?? "") + DefaultRecipients,
            SignatoryId = await SignatoryAsync(agencyId, today, cancellation),
            Sections = ConsolidatedSections.Of(request, name.Name, round),
        };
        db.Reports().Add(report);
        await db.SaveChangesAsync(cancellation);
        return report;
    }

    private async Task<ConsolidatedRound> ReadAsync(ReportRequest request, CancellationToken cancellation)
    {
        var answers = await RoundAnswers.OfAsync(db, request.Id, cancellation);
        var inForce = answers.InForce();
        var totals = await figures.TotalsAsync(inForce, cancellation);
        var values = await db.FigureValues().Where(v => EF.Parameter(inForce).Contains(v.ReportId)).ToListAsync(cancellation);
        var names = await db.AgencyNames().Where(n => db.Set<RequestAddressee>()
            .Any(a => a.RequestId == request.Id && a.AgencyId == n.AgencyId))
            .OnDayAsync(request.NamesOn, cancellation);
        return new(answers, totals, values.ToLookup(v => v.ReportId),
            Distinct(answers.Select(a => (a.AgencyId, names[a.AgencyId].ShortName))),
            request.PreviousId is { } previous ? await figures.TotalsAsync(await figures.InForceAsync(previous, cancellation), cancellation)
                : [], time.GetUtcNow().UtcDateTime);
    }

    /// <summary>A table's rows go by their name, so that two communes of one name are numbered.</summary>
    private static Dictionary<int, string> Distinct(IEnumerable<(int AgencyId, string Name)> agencies)
    {
        var (named, taken) = (new Dictionary<int, string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (agency, name) in agencies)
        {
            var row = name;
            for (var i = 2; !taken.Add(row); i++) row = $"{name} ({i.Grouped()})";
            named[agency] = row;
        }
        return named;
    }

    private async Task<int?> SignatoryAsync(int agencyId, DateOnly day, CancellationToken cancellation) => (await db.Signatories()
        .Where(s => s.AgencyId == agencyId && s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo >= day))
        .OrderByDescending(s => s.ValidFrom).ThenBy(s => s.Id).Select(s => new { s.Id }).FirstOrDefaultAsync(cancellation))?.Id;
}

/// <summary>What a consolidated report is made from.</summary>
/// <param name="Values">By report.</param>
/// <param name="Names">Short names by agency, on the day of the letter.</param>
/// <param name="Previous">Totals of the round before; empty when there was none.</param>
/// <param name="Now">UTC.</param>
internal sealed record ConsolidatedRound(
    IReadOnlyList<RoundAnswer> Answers, IReadOnlyList<FigureTotal> Totals, ILookup<int, FigureValue> Values, IReadOnlyDictionary<int,
    string> Names,
    IReadOnlyList<FigureTotal> Previous, DateTime Now);
