using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>Percentages and changes as they stand in the table.</summary>
internal static class AdoptionWords
{
    public static string Percent(decimal? percentage) => percentage is { } value ? $"{Numbers.Decimal(value)}%" : "–";

    /// <summary>"tăng 184", "giảm 12", "không đổi"; a dash for the first figure.</summary>
    public static string Installed(int? change) => Change(change, change is { } value ? Numbers.Whole(Math.Abs((long)value)) : "");

    /// <summary>"tăng 1,62 điểm"</summary>
    public static string Points(decimal? change) => Change(change, change is { } value ? $"{Numbers.Decimal(Math.Abs(value))} điểm" : "");

    public static string? Arrow(decimal? change) => change switch { > 0 => "arrow-up", < 0 => "arrow-down", _ => null };

    private static string Change(decimal? change, string size) => change switch
    {
        null => "–",
        > 0 => $"tăng {size}",
        < 0 => $"giảm {size}",
        _ => "không đổi",
    };
}
