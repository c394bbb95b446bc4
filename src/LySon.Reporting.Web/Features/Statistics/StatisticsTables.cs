using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>The tables of the page, each made in one place for the screen, CSV and XLSX.</summary>
internal static class StatisticsTables
{
    private static readonly StatisticsColumn[] VenueColumns =
    [
        new("Địa điểm hoạt động", IsNumber: true), new("Có lượt quét", IsNumber: true), new("Chỉ báo cáo số 0", IsNumber: true),
        new("Chưa báo cáo", IsNumber: true),
    ];

    public static StatisticsTable Time(IReadOnlyList<ScanColumn> columns, Grain grain) => new(
        "thoi-gian", StatisticsWords.Title(grain), [new(grain == Grain.Hour ? "Giờ" : "Thời gian"), new("Lượt quét", IsNumber: true)],
        [.. columns.Select(c => new StatisticsRow([StatisticsWords.Of(c, grain), c.Total]))], "Không có số liệu.");

    public static StatisticsTable Places(
        StatisticsScope scope, StatisticsSpan span, IReadOnlyDictionary<int, ScanPlace> places, IReadOnlyDictionary<int, string> names)
    {
        var agencies = scope.AgencyId is null;
        var rows = names.Where(n => places.ContainsKey(n.Key)).Select(n => (Name: n.Value, n.Key, Place: places[n.Key]))
            .Select(p => new StatisticsRow(
                [p.Name, p.Place.Total, p.Place.Before, StatisticsWords.Change(p.Place.Total, p.Place.Before), .. Cells(p.Place.Venues)],
                Narrowed(span, agencies ? $"agency={p.Key}" : scope.AgencyId is { } own ? $"agency={own}&group={p.Key}" : null)));
        return new(agencies ? "don-vi" : "doi-tuong", agencies ? "Theo đơn vị" : "Theo đối tượng thống kê",
            [new(agencies ? "Đơn vị" : "Đối tượng thống kê"), new("Lượt quét", IsNumber: true), new("Kỳ trước", IsNumber: true),
                new("Thay đổi"), .. VenueColumns],
            [.. rows], "Chưa có địa điểm nào.")
        {
            Note = $"Kỳ trước là {span.Previous.Title}. Số địa điểm tính trong {StatisticsWords.Month(span.To).LowerFirst()}.",
        };
    }

    public static StatisticsTable Months(IReadOnlyList<VenueActivity> months) => new(
        "thang", "Địa điểm theo tháng", [new("Tháng"), .. VenueColumns],
        [.. months.Select(m => new StatisticsRow([StatisticsWords.Month(m.Month), .. Cells(m)]))], "Chưa có địa điểm nào.");

    /// <param name="agencies">The agencies' names, where venues of several stand together.</param>
    public static StatisticsTable Busiest(DateOnly month, IReadOnlyList<RankedVenue> venues, IReadOnlyDictionary<int, string>? agencies) =>
        new(
        "nhieu-nhat", $"Nhiều lượt quét nhất {StatisticsWords.Month(month).LowerFirst()}",
        agencies is null
            ? [new("Địa điểm"), new("Địa chỉ"), new("Lượt quét", IsNumber: true)]
            : [new("Địa điểm"), new("Địa chỉ"), new("Đơn vị"), new("Lượt quét", IsNumber: true)],
        [.. venues.Select(v => agencies is null
            ? new StatisticsRow([v.Name, v.Address, v.Total], $"{StatisticsAddresses.All}?venue={v.Id}")
            : new StatisticsRow([v.Name, v.Address, agencies.GetValueOrDefault(v.AgencyId, ""), v.Total],
                $"{StatisticsAddresses.All}?agency={v.AgencyId}&venue={v.Id}"))],
        "Tháng này chưa có lượt quét nào.");

    public static StatisticsTable Silent(DateOnly month, IReadOnlyList<SilentVenue> venues, int shown) => new(
        "khong-luot", $"Không có lượt quét từ {month.OnScreen()} đến nay",
        [new("Địa điểm"), new("Địa chỉ"), new("Ngày quét gần nhất"),
            new($"Số liệu {StatisticsWords.Month(month).LowerFirst()}", IsNumber: true)],
        [.. venues.Select(v => new StatisticsRow([v.Name, v.Address, v.LastScanOn?.OnScreen() ?? "chưa có", v.Reported],
            $"{StatisticsAddresses.All}?venue={v.Id}"))],
        "Địa điểm nào cũng có lượt quét.")
    {
        Note = venues.Count < shown ? null : $"{shown} địa điểm đầu. Số lượng đầy đủ ở bảng theo đối tượng thống kê.",
    };

    /// <param name="agencies">The agencies' names, where venues of several stand together.</param>
    public static StatisticsTable Doubts(IReadOnlyList<ScanDoubt> doubts, IReadOnlyDictionary<int, string>? agencies, int shown) => new(
        "dang-ngo", "Lượt quét đáng ngờ",
        [new("Địa điểm"), .. agencies is null ? (StatisticsColumn[])[] : [new("Đơn vị")], new("Ngày"), new("Lượt quét"), new("Quyết định")],
        [.. doubts.Select(d => new StatisticsRow(
            [d.Venue!.Name, .. agencies is null ? (object?[])[] : [agencies.GetValueOrDefault(d.AgencyId, "")], d.Day.OnScreen(), d.Said,
                StatisticsWords.Decided(d)],
            $"{StatisticsAddresses.All}?agency={d.AgencyId}&venue={d.VenueId}"))],
        "Không có ngày nào đáng ngờ.")
    {
        Note = "Cổng không nhận diện người quét nên không chặn được hết lượt quét bằng máy. "
            + "Ngày chưa quyết định vẫn được tính vào mọi số liệu."
            + (doubts.Count < shown ? "" : $" {shown} ngày đầu."),
    };

    private static IEnumerable<object?> Cells(VenueActivity venues) => [venues.Open, venues.Active, venues.Idle, venues.Unreported];

    private static string? Narrowed(StatisticsSpan span, string? query) =>
        query is null ? null : $"{StatisticsAddresses.All}?{query}&from={span.From.OnScreen()}&to={span.To.OnScreen()}";
}
