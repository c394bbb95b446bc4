using System.Globalization;

namespace LySon.Reporting.Documents.Model;

/// <summary>One group of QR venues.</summary>
/// <param name="Venues">Venues created and managed; null (not reported) prints an empty cell, 0 prints "0".</param>
/// <param name="Scans">Scans of the group; null and 0 as above.</param>
public sealed record VenueRow(string Group, long? Venues, long? Scans, string Note = "");

/// <summary>The table of section 2 of the report: QR venues and their scans, numbered from 1.</summary>
public static class VenueTable
{
    public static IReadOnlyList<PrintedColumn> Columns { get; } =
    [
        new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true),
        new("Đối tượng thống kê", 58, MinMm: 40, MaxMm: 75),
        new("Tổng số mã QR địa điểm đã tạo và quản lý", 34, CellAlignment.Center, MinMm: 24, MaxMm: 45, IsNumber: true),
        new("Tổng số lượt quét mã QR của các địa điểm", 34, CellAlignment.Center, MinMm: 24, MaxMm: 45, IsNumber: true),
        new("Ghi chú", 24, CellAlignment.Center, MinMm: 18, MaxMm: 45),
    ];

    public static Table Of(IEnumerable<VenueRow> rows, string? source = null) =>
        new(Columns, [.. rows.Select(Cells)], source);

    private static IReadOnlyList<string> Cells(VenueRow row, int index) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture), row.Group, Figure(row.Venues), Figure(row.Scans), row.Note,
    ];

    private static string Figure(long? value) => value is { } figure ? OfficialSpelling.Number(figure) : "";
}
