using System.Globalization;
using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Core.Upkeep.Checking;

/// <summary>SQLite's own look at every page, every index against its table, and every reference.</summary>
internal sealed class SqlitePages(ReportingConnections connections) : CheckPart
{
    public override string Name => "Tệp cơ sở dữ liệu";

    public override bool NeedsSchema => false;

    public override async Task RunAsync(CheckRun run)
    {
        await using var connection = await connections.OpenReadOnlyAsync(run.Cancellation);
        await foreach (var row in run.ReadAsync(connection, $"PRAGMA integrity_check({CheckRun.FindingsOfOnePart})"))
            if (row.GetString(0) is not "ok" and var said) run.Note($"{Name}: {said.ReplaceLineEndings(" ")}");
        run.Count("trang", (long)(await run.ValueAsync(connection, "PRAGMA page_count"))!);
        await foreach (var row in run.ReadAsync(connection, "PRAGMA foreign_key_check"))
            run.Note($"Bảng {row.GetString(0)}, dòng "
                + (await row.IsDBNullAsync(1, run.Cancellation) ? "?" : row.GetInt64(1).ToString(CultureInfo.InvariantCulture))
                + $": trỏ tới dòng không có trong bảng {row.GetString(2)}.");
    }
}
