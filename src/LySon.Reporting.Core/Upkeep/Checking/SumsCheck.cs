using System.Data.Common;
using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Totals;

namespace LySon.Reporting.Core.Upkeep.Checking;

/// <summary>Every kept sum against the rows that it is of.</summary>
internal sealed class SumsCheck(ReportingConnections connections) : CheckPart
{
    public override string Name => "Bảng tổng";

    public override async Task RunAsync(CheckRun run)
    {
        await using var connection = await connections.OpenReadOnlyAsync(run.Cancellation);
        foreach (var table in TotalsFill.Tables(connections.IsPostgreSql))
        {
            await foreach (var row in run.ReadAsync(connection, table.Differences))
                run.Note($"Tổng trong bảng {table.Name} không khớp số liệu gốc: {Keys(row)}.");
            run.Count("tổng", Convert.ToInt64(await run.ValueAsync(connection, $"SELECT COUNT(*) FROM \"{table.Name}\""),
                CultureInfo.InvariantCulture));
        }
        await foreach (var row in run.ReadAsync(connection, TotalsFill.RolledDifferences))
            run.Note($"Lượt quét theo giờ và theo ngày không khớp: {Keys(row)}.");
        await foreach (var row in run.ReadAsync(connection, TotalsFill.LastScanDifferences))
            run.Note($"Ngày có lượt quét gần nhất của địa điểm không khớp số liệu gốc: {Keys(row)}.");
    }

    /// <summary>"AgencyId 3, GroupId 7, Day 2021-11-09"</summary>
    private static string Keys(DbDataReader row) =>
        string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(i => $"{row.GetName(i)} {Key(row, i)}"));

    private static object Key(DbDataReader row, int column) => row.GetValue(column) is var value and not (DateTime or DateOnly)
        ? value : row.GetFieldValue<DateOnly>(column).ToString("O", CultureInfo.InvariantCulture);
}
