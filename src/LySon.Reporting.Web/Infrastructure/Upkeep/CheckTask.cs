using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Core.Upkeep.Checking;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>The check of all data as a nightly task, at <c>Upkeep:CheckAt</c> (02:30; empty: never by itself).</summary>
internal sealed class CheckTask(DataCheck check, ReportingConnections connections, IOptions<UpkeepOptions> options, TimeProvider time)
    : IUpkeepTask
{
    public string Kind => UpkeepKinds.Check;

    public UpkeepSchedule? Schedule => options.Value.CheckAt is { } at ? new(at) : null;

    public async Task<UpkeepResult> RunAsync(CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow().UtcDateTime;
        var report = await check.RunAsync(cancellation);
        if (report.IsWhole) connections.Faults.Mend(startedAt);
        return ResultOf(report);
    }

    public static UpkeepResult ResultOf(CheckReport report) => report.IsWhole
        ? new(UpkeepOutcome.Good, $"{Sum(report, "tệp").Grouped()} tệp đã lưu và {Sum(report, "tổng").Grouped()} tổng đều khớp",
            Words(report))
        : new(UpkeepOutcome.Failed, report.Findings.Count == 1 ? "Có 1 chỗ không khớp"
            : $"Có {report.Findings.Count.Grouped()} chỗ không khớp", string.Join('\n', report.Findings));

    private static long Sum(CheckReport report, string first) =>
        report.Counts.Where(c => c.Key.StartsWith(first, StringComparison.Ordinal)).Sum(c => c.Value);

    /// <summary>"Đã đọc 2.114 trang, 96.204 tổng, 418 tệp đã phát hành trong 3 giây"</summary>
    public static string Words(CheckReport report) =>
        $"Đã đọc {string.Join(", ", report.Counts.Where(c => c.Value > 0).Select(c => $"{c.Value.Grouped()} {c.Key}"))} "
        + $"trong {Spans.Taken(report.Took)}";
}

/// <summary>
/// Runs the check for the command line, and leaves its outcome for the page of the system's state, where the database still takes a row.
/// </summary>
internal sealed class CheckRecord(UpkeepRuns runs, TimeProvider time)
{
    public const string CommandLine = "dòng lệnh";

    public async Task<CheckReport> RunAsync(DataCheck check, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow().UtcDateTime;
        var report = await check.RunAsync(cancellation);
        try
        {
            await runs.RecordAsync(UpkeepKinds.Check, CommandLine, startedAt, CheckTask.ResultOf(report), cancellation);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            Console.Error.WriteLine($"The outcome could not be recorded: {failure.GetBaseException().Message.ReplaceLineEndings(" ")}");
        }
        return report;
    }
}
