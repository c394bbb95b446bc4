using System.Globalization;
using LySon.Reporting.Core.Text;
using static LySon.Reporting.Core.Reports.Figures.FigureSpellings;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>Names, labels and sources of a report's figures.</summary>
internal sealed class FigureList(FigureData data)
{
    private readonly string until = data.CutoffOn.OnScreen();

    public IEnumerable<Figure> Build() =>
        [.. Created(), .. Scans(), .. Adoptions(), .. PeriodScans(), .. Open(), .. Documents(), .. new FigureChanges(data).Build()];

    private IEnumerable<Figure> Created() => PerGroup("venues", FigureOrigin.Venues, "Địa điểm QR", "Số địa điểm", "Tổng số địa điểm",
        $"Địa điểm đã tạo mã đến {until}, kể cả đã đóng", g => g.Created);

    private IEnumerable<Figure> Open() => PerGroup("venues-open", FigureOrigin.Venues, "Địa điểm đang mở", "Số địa điểm đang mở",
        "Tổng số địa điểm đang mở", $"Địa điểm còn mở vào cuối ngày {until}", g => g.Open);

    private IEnumerable<Figure> Scans() => PerGroup("scans", FigureOrigin.Scans, "Lượt quét", "Lượt quét", "Tổng số lượt quét",
        $"Cộng dồn các ngày đã báo cáo đến {until}", g => g.Scans);

    private IEnumerable<Figure> PeriodScans() => data.Period is { } period
        ? PerGroup("scans-period", FigureOrigin.Scans, "Lượt quét trong kỳ", "Lượt quét trong kỳ", "Tổng số lượt quét trong kỳ",
            $"Các ngày đã báo cáo từ {period.From.OnScreen()} đến {period.To.OnScreen()}", g => g.PeriodScans)
        : [];

    private IEnumerable<Figure> PerGroup(
        string key, FigureOrigin origin, string group, string label, string total, string source, Func<GroupFigures, long?> value)
    {
        foreach (var g in data.Groups)
            yield return new Figure($"{key}:group-{Id(g.Id)}", origin, group, g.ShortName, $"{label}: {g.ShortName}",
                Said(value(g), source), Count(value(g)), g.Id);
        // A total of what was reported; missing only when nobody reported anything.
        var reported = data.Groups.Select(value).OfType<long>().ToList();
        long? sum = reported.Count > 0 ? reported.Sum() : null;
        yield return new Figure($"{key}:all", origin, group, total, total, Said(sum, source), Count(sum));
    }

    private string Said(long? value, string source) => value is null ? $"Chưa có số liệu đến {until}" : source;

    private IEnumerable<Figure> Adoptions() => data.Applications.SelectMany(Adoption);

    private IEnumerable<Figure> Adoption(ApplicationFigures application)
    {
        var newest = application.Newest;
        var none = $"Chưa có số liệu {application.Name} đến {until}";
        var asOf = newest is null ? none : $"Số liệu ngày {newest.AsOf.OnScreen()}";
        yield return Of("installed", "Số máy đã cài", asOf, Count(newest?.Installed));
        yield return Of("smartphones", "Số điện thoại thông minh", asOf, Count(newest?.Smartphones));
        yield return Of("percentage", "Tỷ lệ cài đặt",
            newest is null ? none : $"{newest.Installed.Grouped()} : {newest.Smartphones.Grouped()}, ngày {newest.AsOf.OnScreen()}",
            Percentage(newest?.Percentage));

        Figure Of(string key, string label, string source, IReadOnlyList<FigureSpelling> spellings) => new(
            $"{key}:app-{Id(application.Id)}", FigureOrigin.Adoption, $"Cài đặt {application.Name}", label, $"{label} {application.Name}",
            source,
            spellings, application.Id);
    }

    private IEnumerable<Figure> Documents()
    {
        const string Group = "Văn bản, ngày";
        yield return new("directives:chosen", FigureOrigin.Directives, Group, "Số văn bản chỉ đạo", "Số văn bản chỉ đạo",
            "Văn bản đã chọn trong bảng của báo cáo", Count(data.Directives));
        if (data.RequestNumber is { } number)
            yield return new("request:number", FigureOrigin.Request, Group, "Số công văn yêu cầu", "Số, ký hiệu công văn yêu cầu",
                "Yêu cầu báo cáo", Plain(number), data.RequestId);
        if (data.RequestedOn is { } day)
            yield return new("request:date", FigureOrigin.Request, Group, "Ngày công văn yêu cầu", "Ngày công văn yêu cầu",
                "Yêu cầu báo cáo", Date(day), data.RequestId);
        yield return new("cutoff:date", FigureOrigin.Report, Group, "Ngày chốt số liệu", "Ngày chốt số liệu",
            "Thông tin chung của báo cáo", Date(data.CutoffOn));
    }

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
