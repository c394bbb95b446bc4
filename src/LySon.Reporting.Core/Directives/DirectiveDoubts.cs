using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Directives;

/// <summary>What may be a slip, though it can be right: the person is asked once and decides.</summary>
public sealed class DirectiveDoubts(ReportingDbContext db)
{
    /// <summary>
    /// A document of the same number, symbol, issuer and year; and a number that runs against its date, because numbers of one issuer and
    /// symbol rise through the year (Decree 30/2020/NĐ-CP: from 01 on 1 January).
    /// </summary>
    public async Task<IReadOnlyList<string>> FindAsync(Directive directive, CancellationToken cancellation = default)
    {
        var doubts = new List<string>();
        var siblings = db.Directives().AsNoTracking().Where(d => d.AgencyId == directive.AgencyId && d.Id != directive.Id
            && d.Symbol == directive.Symbol && d.Issuer == directive.Issuer);

        var same = siblings.Where(d => d.Number == directive.Number);
        if (directive.IssuedOn is not { } day)
        {
            if (await same.FirstOrDefaultAsync(cancellation) is { } undatedTwin) doubts.Add(DirectiveErrors.Duplicate(undatedTwin));
            return doubts;
        }

        DateOnly first = new(day.Year, 1, 1), last = new(day.Year, 12, 31);
        if (await same.FirstOrDefaultAsync(d => d.IssuedOn == null || (d.IssuedOn >= first && d.IssuedOn <= last), cancellation)
            is { } twin)
            doubts.Add(DirectiveErrors.Duplicate(twin));

        var ofYear = siblings.Where(d => d.IssuedOn >= first && d.IssuedOn <= last);
        var larger = await ofYear.Where(d => d.Number > directive.Number && d.IssuedOn < day).OrderBy(d => d.Number)
            .FirstOrDefaultAsync(cancellation);
        if (larger is not null) doubts.Add(DirectiveErrors.AgainstDate(larger, smaller: true));
        var lesser = await ofYear.Where(d => d.Number < directive.Number && d.IssuedOn > day)
            .OrderByDescending(d => d.Number).FirstOrDefaultAsync(cancellation);
        if (lesser is not null) doubts.Add(DirectiveErrors.AgainstDate(lesser, smaller: false));
        return doubts;
    }
}
