using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Signing;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Verification;

/// <summary>What the public is told of an issued report.</summary>
internal sealed record VerifiedReport(
    string TypeName, string NumberAndSymbol, DateOnly IssuedOn, string Agency, string Title, string Signer, ReportState State,
    Successor? Successor)
{
    public bool IsInForce => ReportStates.InForce.Contains(State);

    /// <summary>The file in each state that the portal keeps, the newest first; the unsigned one is the last.</summary>
    public required IReadOnlyList<KnownFile> Files { get; init; }

    /// <summary>The sums were taken when the files were kept; the files themselves are not read.</summary>
    public static async Task<VerifiedReport?> FindAsync(ReportingDbContext db, string code, CancellationToken cancellation)
    {
        var found = await db.IssuedDocuments().AsNoTracking().Where(d => d.Code == code).Select(d => new
        {
            d.ReportId, d.Report!.TypeName, d.Report.Number, d.Report.Symbol, d.Report.IssuedOn, d.Report.AgencyId, d.Report.Title,
            d.Signer, d.Report.State, d.Sha256, d.Size, d.At,
        }).SingleOrDefaultAsync(cancellation);
        if (found is not { Number: { } number, IssuedOn: { } day }) return null;
        var agency = await db.Agencies().AsNoTracking().IgnoreQueryFilters().Include(a => a.Names)
            .SingleAsync(a => a.Id == found.AgencyId, cancellation);
        var successor = await db.IssuedDocuments().AsNoTracking().Where(d => d.Report!.SupersedesId == found.ReportId)
            .Select(d => new { d.Code, d.Report!.TypeName, d.Report.Number, d.Report.Symbol }).FirstOrDefaultAsync(cancellation);
        var signed = await db.Set<SignedDocument>().AsNoTracking().Where(d => d.ReportId == found.ReportId)
            .OrderByDescending(d => d.Position)
            .Select(d => new KnownFile(d.Sha256, d.Size, d.AddedAt, d.Summary)).ToListAsync(cancellation);
        return new(
            found.TypeName, DocumentNumber.Join(number, found.Symbol), day, agency.NameOn(day).Name, found.Title, found.Signer, found.State,
            successor is { Number: { } next }
                ? new(successor.Code, $"{successor.TypeName} {DocumentNumber.Join(next, successor.Symbol)}") : null)
        {
            Files = [.. signed, new(found.Sha256, found.Size, found.At, null)],
        };
    }
}

/// <summary>The report that took the place of another.</summary>
/// <param name="Name">"Báo cáo 577/BC-UBND"</param>
internal sealed record Successor(string Code, string Name);

/// <summary>One state of a report's PDF.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="At">When the portal made or kept it (UTC).</param>
/// <param name="Signatures">What the check of the signatures found then, in one line; null for the file before it was signed.</param>
internal sealed record KnownFile(string Sha256, long Size, DateTime At, string? Signatures);
