using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Upkeep.Checking;

/// <summary>The chain over the history.</summary>
internal sealed class ChainCheck(AuditVerifier verifier) : CheckPart
{
    public override string Name => "Nhật ký";

    public override async Task RunAsync(CheckRun run)
    {
        var report = await verifier.VerifyAsync(cancellation: run.Cancellation);
        foreach (var finding in report.Findings) run.Note($"Nhật ký: {finding.InWords()}");
        run.Count("dòng nhật ký", report.Links);
    }
}

/// <summary>
/// A number in the register and the report that carries it say the same. Gaps are none of its business: numbers may have been given on
/// paper in between.
/// </summary>
internal sealed class RegisterCheck(ReportingConnections connections) : CheckPart
{
    private const string Different = """
        SELECT e."Number", e."Symbol", r."Number" FROM "RegisterEntries" e
        JOIN "RegisterBooks" b ON b."Id" = e."BookId" JOIN "Reports" r ON r."Id" = e."ReportId"
        WHERE e."DeletedAt" IS NULL AND r."DeletedAt" IS NULL AND e."State" = 'Used'
            AND (r."Number" IS NULL OR r."Number" <> e."Number" OR r."AgencyId" <> b."AgencyId")
        ORDER BY e."Id"
        """;

    public override string Name => "Sổ văn bản đi";

    public override async Task RunAsync(CheckRun run)
    {
        await using var connection = await connections.OpenReadOnlyAsync(run.Cancellation);
        await foreach (var row in run.ReadAsync(connection, Different))
            run.Note($"Sổ văn bản đi: số {row.GetInt32(0)}/{row.GetString(1)} không phải số của báo cáo gắn với nó"
                + $"{(await row.IsDBNullAsync(2, run.Cancellation) ? "" : $" ({row.GetInt32(2)})")}.");
        run.Count("số trong sổ", Convert.ToInt64(await run.ValueAsync(connection, "SELECT COUNT(*) FROM \"RegisterEntries\""),
            System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>What is searched by, against the text that it was made from.</summary>
internal sealed class DerivedTextCheck(ReportingDbContext db) : CheckPart
{
    public override string Name => "Chữ để tìm";

    public override async Task RunAsync(CheckRun run)
    {
        await OfAsync(run, db.Directives(), d => d.SearchText, "Văn bản chỉ đạo");
        await OfAsync(run, db.Venues(), v => v.SearchText, "Địa điểm");
        await OfAsync(run, db.Reports(), r => r.SearchText, "Báo cáo");
    }

    private static async Task OfAsync<T>(CheckRun run, DbSet<T> rows, Func<T, string> derived, string noun) where T : TrackedEntity
    {
        await foreach (var row in rows.IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable().WithCancellation(run.Cancellation))
        {
            if (run.IsFull) return;
            var kept = derived(row);
            row.Prepare();
            if (kept != derived(row)) run.Note($"{noun} {row.Id}: chữ để tìm không khớp nội dung; mở dòng đó và lưu lại.");
            else run.Count("chữ để tìm");
        }
    }
}
