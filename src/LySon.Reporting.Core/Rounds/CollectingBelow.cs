using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>
/// An agency that was asked collects from its own units first: chosen tables of the letter become a request of its own, which goes the way
/// of every request and knows the one that it is for.
/// </summary>
public sealed class CollectingBelow(ReportingDbContext db, TimeProvider time)
{
    /// <summary>Whether the agency may ask others, and has units on a lower level in reach.</summary>
    public Task<bool> MayAsync(int agencyId, CancellationToken cancellation = default) => Units(agencyId).AnyAsync(cancellation);

    /// <summary>The round by which an agency collects for a request; null while there is none.</summary>
    public Task<ReportRequest?> FindAsync(int agencyId, int aboveId, CancellationToken cancellation = default) =>
        db.Rounds().AsNoTracking().SingleOrDefaultAsync(r => r.AboveId == aboveId && r.RequesterId == agencyId, cancellation);

    /// <summary>The tables of an outline whose figures can be added up.</summary>
    public static IEnumerable<OutlineSection> Tables(ReportRequest above) =>
        above.Outline.Where(s => s.Table is { } table && table.Columns.Any(c => c.IsNumber)).OrderBy(s => s.Position);

    /// <summary>A draft; the one that there is already when there is one.</summary>
    /// <param name="above">Addressed to the agency, with its outline.</param>
    /// <param name="tables">The keys of its sections.</param>
    /// <param name="dueAt">UTC.</param>
    public async Task<int> BeginAsync(
        int agencyId, ReportRequest above, IReadOnlyCollection<int> tables, DateTime dueAt, CancellationToken cancellation = default)
    {
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agencyId, cancellation);
        var draft = new ReportRequest
        {
            RequesterId = agencyId, AboveId = above.Id, Kind = above.Kind, Number = null, IssuedOn = null,
            Symbol = ReportRequest.SymbolOf("", agency.NameOn(time.Today()).Symbol), Abstract = above.Abstract,
            ReportTitle = above.ReportTitle, TypeCode = above.TypeCode, TypeName = above.TypeName, LegalBases = above.LegalBases,
            PeriodStart = above.PeriodStart, PeriodEnd = above.PeriodEnd, CutoffOn = above.CutoffOn, DueAt = dueAt,
            Outline = Outline(above, tables),
            Addressees = [.. (await AskedAsync(agencyId, cancellation)).Select(id => new RequestAddressee { AgencyId = id })],
        };
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return draft.Id;
        }
        catch (DbUpdateException)
        {
            // Another officer was faster; anything else is not hidden.
            db.ChangeTracker.Clear();
            if (await FindAsync(agencyId, above.Id, cancellation) is not { } first) throw;
            return first.Id;
        }
    }

    /// <summary>Opening and closing around the tables, each of which says what it collects.</summary>
    private static List<OutlineSection> Outline(ReportRequest above, IReadOnlyCollection<int> tables)
    {
        var copies = Tables(above).Where(s => tables.Contains(s.Id)).Select(s => new OutlineSection
        {
            AboveId = s.Id, Position = 0, Kind = s.Kind, Heading = s.Heading, Guidance = s.Guidance, Table = s.Table,
        });
        List<OutlineSection> outline = [.. Ends(SectionPlace.First), .. copies, .. Ends(SectionPlace.Last)];
        for (var i = 0; i < outline.Count; i++) outline[i].Position = i;
        return outline;
    }

    private static IEnumerable<OutlineSection> Ends(SectionPlace place) =>
        SectionKinds.All.Where(k => k.Place == place).Select(k => new OutlineSection { Position = 0, Kind = k.Key });

    /// <summary>The units directly below; where there are none, all on a lower level in reach.</summary>
    private async Task<List<int>> AskedAsync(int agencyId, CancellationToken cancellation)
    {
        var units = await Units(agencyId).Select(a => new { a.Id, a.ParentId }).ToListAsync(cancellation);
        var own = units.Where(u => u.ParentId == agencyId).ToList();
        return [.. (own.Count > 0 ? own : units).Select(u => u.Id)];
    }

    private IQueryable<Agency> Units(int agencyId)
    {
        var able = db.MayBeAskedBy(agencyId).Select(a => a.Id);
        return db.ReportingTo(agencyId).InOffice(time.Today()).Where(a => able.Contains(a.Id));
    }
}
