using System.Globalization;
using LySon.Reporting.Core.Text;
using static LySon.Reporting.Core.Reports.Figures.FigureSpellings;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// The figures against those of the last issued report, as sentences that go into a narrative: "tăng 133 điểm, đạt 110,6%".
/// </summary>
internal sealed class FigureChanges(FigureData data)
{
    private const string Group = "So với kỳ trước";

    private string Before => data.Previous is { } previous ? $"Báo cáo {previous.Report}, chốt số liệu {previous.CutoffOn.OnScreen()}" : "";

    public IEnumerable<Figure> Build() =>
    [
        .. PerGroup("venues-change", FigureOrigin.Venues, "Số địa điểm", "điểm", FigureTables.Created, g => g.Created),
        .. PerGroup("scans-change", FigureOrigin.Scans, "Lượt quét", "lượt", FigureTables.Scans, g => g.Scans),
        .. data.Period is null ? [] : PerGroup("scans-period-change", FigureOrigin.Scans, "Lượt quét trong kỳ", "lượt",
            FigureTables.PeriodScans, g => g.PeriodScans),
        .. PerGroup("venues-open-change", FigureOrigin.Venues, "Địa điểm đang mở", "điểm", FigureTables.Open, g => g.Open),
        .. data.Applications.SelectMany(OfApplication),
    ];

    private IEnumerable<Figure> PerGroup(
        string key, FigureOrigin origin, string label, string unit, string column, Func<GroupFigures, long?> value)
    {
        foreach (var g in data.Groups)
            yield return Of($"{key}:group-{Id(g.Id)}", origin, $"{label}: {g.ShortName}", value(g),
                data.Previous?.Count(FigureTables.Venues, g.Name, column), unit, g.Id);
        var known = data.Groups.Select(value).OfType<long>().ToList();
        yield return Of($"{key}:all", origin, $"{label}: tổng số", known.Count > 0 ? known.Sum() : null,
            data.Previous?.Sum(FigureTables.Venues, data.Groups.Select(g => g.Name), column), unit);
    }

    private IEnumerable<Figure> OfApplication(ApplicationFigures application)
    {
        var installed = data.Previous?.Count(FigureTables.Adoption, application.Name, FigureTables.Installed);
        var phones = data.Previous?.Count(FigureTables.Adoption, application.Name, FigureTables.Smartphones);
        yield return Of($"installed-change:app-{Id(application.Id)}", FigureOrigin.Adoption, $"Số máy đã cài {application.Name}",
            application.Newest?.Installed, installed, "máy", application.Id);
        decimal? share = installed is { } part && phones is > 0 ? 100m * part / phones.Value : null;
        yield return new($"percentage-change:app-{Id(application.Id)}", FigureOrigin.Adoption, Group, $"Tỷ lệ cài đặt {application.Name}",
            $"Tỷ lệ cài đặt {application.Name} so với kỳ trước",
            Source(share is { } before ? Percentage(before)[1].Text : null, application.Newest is not null),
            Points(application.Newest?.Percentage, share), application.Id);
    }

    private Figure Of(string key, FigureOrigin origin, string label, long? now, long? before, string unit, int? id = null) => new(
        key, origin, Group, label, $"{label}, so với kỳ trước", Source(before?.Grouped(), now is not null), Change(now, before, unit), id);

    /// <summary>Where it comes from, or why it cannot be said.</summary>
    private string Source(string? before, bool known) => (data.Previous, before, known) switch
    {
        (null, _, _) => FigureErrors.NoPreviousReport,
        (_, null, _) => $"{Before} không có số liệu này",
        (_, _, false) => $"Kỳ này chưa có số liệu đến {data.CutoffOn.OnScreen()}",
        _ => $"Kỳ trước: {before} ({Before})",
    };

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
