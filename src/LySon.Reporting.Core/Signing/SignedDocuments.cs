using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Signing;

/// <summary>Keeps signed files, each with its line in the report's history.</summary>
public sealed class SignedDocuments(ReportingDbContext db, Actor actor, TimeProvider time)
{
    /// <summary>Under this name the history of a report says that a file was kept.</summary>
    public const string HistoryField = "Tệp đã ký số";

    /// <summary>The newest file of a report, or null.</summary>
    public Task<SignedDocument?> NewestAsync(int reportId, CancellationToken cancellation = default) =>
        db.Set<SignedDocument>().AsNoTracking()
        .Where(d => d.ReportId == reportId).OrderByDescending(d => d.Position).FirstOrDefaultAsync(cancellation);

    /// <param name="after">Position of the newest file that the person saw; 0 for none.</param>
    /// <returns>Why it is not kept, or null.</returns>
    public async Task<string?> KeepAsync(Report report, int after, byte[] pdf, SignedDocumentOrigin origin, string summary)
    {
        if (!report.IsIssued) return SigningErrors.Draft;
        if (pdf.Length > SignedDocument.LargestMb << 20) return SigningErrors.TooLarge;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf));
        var kept = db.Set<SignedDocument>().Where(d => d.ReportId == report.Id);
        if (await kept.AnyAsync(d => d.Sha256 == sha256)) return SigningErrors.KeptAlready;
        if ((await kept.MaxAsync(d => (int?)d.Position) ?? 0) != after) return SigningErrors.Moved;
        if (after >= SignedDocument.MostPerReport) return SigningErrors.TooMany;
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new SignedDocument
        {
            ReportId = report.Id,
            Position = after + 1,
            Bytes = pdf,
            Size = pdf.Length,
            Sha256 = sha256,
            Origin = origin,
            AddedAt = now,
            AddedById = actor.UserId,
            AddedBy = actor.Name,
            Summary = summary.Cut(SignedDocument.SummaryMaxLength),
        });
        db.Changes.Add(Change.Of<Report>(report.Id, actor, now, new FieldChange(HistoryField, null, summary)));
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        // The place in the order was taken between the question and the answer.
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await kept.AsNoTracking().AnyAsync(d => d.Position > after)) return SigningErrors.Moved;
            throw;
        }
    }
}
