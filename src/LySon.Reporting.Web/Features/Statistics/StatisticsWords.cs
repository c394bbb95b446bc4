using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;

namespace LySon.Reporting.Web.Features.Statistics;

internal static class StatisticsWords
{
    /// <summary>"tăng 120 (8,5%)", against what there was before; "–" where either is unknown.</summary>
    public static string Change(long? now, long? before)
    {
        if (now is not { } sum || before is not { } old) return "–";
        var difference = sum - old;
        if (difference == 0) return "không đổi";
        var share = old > 0 ? string.Create(Vietnamese.Culture, $" ({Math.Abs(100m * difference / old):0.#}%)") : "";
        return $"{(difference > 0 ? "tăng" : "giảm")} {Math.Abs(difference).Grouped()}{share}";
    }

    /// <summary>"Chưa quyết định", "Giữ nguyên: hội chợ"</summary>
    public static string Decided(ScanDoubt doubt) => doubt.Decision is { } decision
        ? $"{decision.DisplayName()}: {doubt.Reason}" : "Chưa quyết định";

    public static string Of(ScanColumn column, Grain grain) => grain switch
    {
        Grain.Hour => $"{column.Hour:00}:00 – {column.Hour:00}:59",
        Grain.Day => $"{Moments.Weekday(column.From)}, {column.From.OnScreen()}",
        Grain.Week => $"{column.From:dd/MM} – {column.To.OnScreen()}",
        Grain.Month => Month(column.From),
    };

    /// <summary>The same, short enough to stand under a column.</summary>
    public static string Short(ScanColumn column, Grain grain) => grain switch
    {
        Grain.Hour => $"{column.Hour}",
        Grain.Day or Grain.Week => $"{column.From.Day}/{column.From.Month}",
        Grain.Month => $"{column.From:MM/yyyy}",
    };

    public static string Month(DateOnly month) => $"Tháng {month:MM/yyyy}";

    public static string Title(Grain grain) => grain switch
    {
        Grain.Hour => "Lượt quét theo giờ trong ngày",
        Grain.Day or Grain.Week or Grain.Month => $"Lượt quét theo {grain.DisplayName().LowerFirst()}",
    };
}
