using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Audit;

public enum AuditFault
{
    /// <summary>The change does not say what was sealed.</summary>
    Altered,

    /// <summary>A sealed change is gone.</summary>
    Missing,

    /// <summary>A link of the chain is gone.</summary>
    Gap,

    /// <summary>A change that no link seals: written past the portal.</summary>
    Unsealed,
}

/// <param name="Sequence">Place in the chain; null for a change without a link.</param>
public sealed record AuditFinding(AuditFault Fault, long? Sequence, long ChangeId)
{
    /// <summary>One Vietnamese sentence.</summary>
    public string InWords() => Fault switch
    {
        AuditFault.Altered => $"Dòng {ChangeId.Grouped()} đã bị sửa sau khi ghi.",
        AuditFault.Missing => $"Dòng {ChangeId.Grouped()} đã bị xóa.",
        AuditFault.Gap when ChangeId == 0 => "Mã cuối đã ghi nhận không còn trong chuỗi: phần cuối của nhật ký đã bị cắt hoặc thay.",
        AuditFault.Gap => $"Chuỗi bị đứt trước mắt xích {Sequence!.Value.Grouped()}.",
        AuditFault.Unsealed => $"Dòng {ChangeId.Grouped()} không nằm trong chuỗi: được ghi ngoài cổng.",
    };
}

/// <param name="Links">Length of the chain.</param>
/// <param name="Head">The last link's hash. Noted elsewhere, it also shows when the end of the chain was cut off.</param>
/// <param name="Findings">The first <see cref="AuditVerifier.FindingsMax"/>.</param>
public sealed record AuditReport(long Links, string Head, IReadOnlyList<AuditFinding> Findings)
{
    public bool IsWhole => Findings.Count == 0;
}

/// <summary>Goes through the whole chain, row by row, with flat memory.</summary>
public sealed class AuditVerifier(ReportingDbContext db)
{
    public const int FindingsMax = 50;

    /// <param name="noted">A head that was noted earlier; it must still be a link of the chain.</param>
    public async Task<AuditReport> VerifyAsync(string? noted = null, CancellationToken cancellation = default)
    {
        var findings = new List<AuditFinding>();
        var (sequence, head) = (0L, AuditChain.Start);
        var known = noted is null || noted == head;
        var rows = db.AuditLinks.AsNoTracking().OrderBy(l => l.Sequence)
            .GroupJoin(db.Changes.AsNoTracking(), l => l.ChangeId, c => c.Id, (link, changes) => new { link, changes })
            .SelectMany(r => r.changes.DefaultIfEmpty(), (r, change) => new { r.link, change }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (row.link.Sequence != sequence + 1) Note(AuditFault.Gap, sequence + 1, row.link.ChangeId);
            else if (row.change is null) Note(AuditFault.Missing, row.link.Sequence, row.link.ChangeId);
            else if (AuditChain.Hash(head, row.change) != row.link.Hash) Note(AuditFault.Altered, row.link.Sequence, row.link.ChangeId);
            // One fault is one finding: what follows is checked against what was sealed.
            (sequence, head) = (row.link.Sequence, row.link.Hash);
            known |= head == noted;
        }
        // Without any link too: that would otherwise be the way to be rid of the chain.
        foreach (var id in await db.Changes.Where(c => !db.AuditLinks.Any(l => l.ChangeId == c.Id)).OrderBy(c => c.Id).Select(c => c.Id)
                     .Take(FindingsMax).ToListAsync(cancellation))
            Note(AuditFault.Unsealed, null, id);
        if (!known) findings.Insert(0, new(AuditFault.Gap, sequence + 1, 0));
        return new(sequence, head, [.. findings.Take(FindingsMax)]);

        void Note(AuditFault fault, long? place, long change)
        {
            if (findings.Count < FindingsMax) findings.Add(new(fault, place, change));
        }
    }
}
