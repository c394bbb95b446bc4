using System.Globalization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>One way to write a figure.</summary>
/// <param name="Format">Its name in a reference: "whole".</param>
/// <param name="Text">"27%"; null while the figure is missing.</param>
public sealed record FigureSpelling(string Format, string? Text);

/// <summary>Figures as officials write them on paper.</summary>
public static class FigureSpellings
{
    private static readonly (string Format, int Decimals)[] Percentages = [("whole", 0), ("one", 1), ("two", 2)];

    /// <summary>"3.062"; below 10 also "03", as Decree 30/2020 pads document numbers and days.</summary>
    public static IReadOnlyList<FigureSpelling> Count(long? value) =>
    [
        new("number", value?.Grouped()),
        new("padded", value is >= 0 and < 10 ? $"0{value}" : value?.Grouped()),
    ];

    /// <summary>27%, 27,0%, 26,95%: rounded half away from zero, once, from the exact share.</summary>
    /// <param name="percent">In percent; null when missing.</param>
    public static IReadOnlyList<FigureSpelling> Percentage(decimal? percent) =>
        [.. Percentages.Select(p => new FigureSpelling(p.Format, percent is { } value ? Percent(value, p.Decimals) : null))];

    /// <summary>
    /// "tăng 133 điểm, đạt 110,6%" of the figure before, also without the share. A share of nothing does not exist, so it is left out when
    /// there was nothing before.
    /// </summary>
    /// <param name="before">What the last report said; null when it said nothing.</param>
    /// <param name="unit">"điểm"</param>
    public static IReadOnlyList<FigureSpelling> Change(long? now, long? before, string unit)
    {
        if (now is not { } current || before is not { } last) return [new("sentence", null), new("amount", null), new("share", null)];
        var amount = (current - last) switch
        {
            0 => "bằng kỳ trước",
            > 0 and var more => $"tăng {more.Grouped()} {unit}",
            var less => $"giảm {(-less).Grouped()} {unit}",
        };
        var share = last == 0 ? null : Percent(100m * current / last, 1);
        return [new("sentence", share is null || current == last ? amount : $"{amount}, đạt {share}"), new("amount", amount),
            new("share", share)];
    }

    /// <summary>"tăng 2,3 điểm phần trăm": shares are compared by their difference.</summary>
    /// <param name="now">In percent.</param>
    public static IReadOnlyList<FigureSpelling> Points(decimal? now, decimal? before)
    {
        if (now is not { } current || before is not { } last) return [new("points", null)];
        // Of the shares as they are printed, so that the sentence agrees with the two figures beside it.
        var points = Rounded(current) - Rounded(last);
        var amount = Math.Abs(points).ToString("N1", Vietnamese.Culture);
        return [new("points", points == 0 ? "bằng kỳ trước" : $"{(points > 0 ? "tăng" : "giảm")} {amount} điểm phần trăm")];
    }

    private static decimal Rounded(decimal percent) => Math.Round(percent, 1, MidpointRounding.AwayFromZero);

    /// <summary>26/10/2021, or in words: ngày 26 tháng 10 năm 2021.</summary>
    public static IReadOnlyList<FigureSpelling> Date(DateOnly day) => [new("short", ShortDate(day)), new("long", LongDate(day))];

    public static IReadOnlyList<FigureSpelling> Plain(string text) => [new("text", text)];

    /// <summary>
    /// 01/4/2020, 03/02/2021: days below 10 and the months 1 and 2 are padded, other months are not (Decree 30/2020, Annex I).
    /// </summary>
    public static string ShortDate(DateOnly day) => $"{Two(day.Day)}/{Month(day.Month)}/{day.Year.ToString(CultureInfo.InvariantCulture)}";

    public static string LongDate(DateOnly day) =>
        $"ngày {Two(day.Day)} tháng {Month(day.Month)} năm {day.Year.ToString(CultureInfo.InvariantCulture)}";

    private static string Percent(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Vietnamese.Culture) + "%";

    private static string Two(int value) => value.ToString("00", CultureInfo.InvariantCulture);

    private static string Month(int value) => value <= 2 ? Two(value) : value.ToString(CultureInfo.InvariantCulture);
}
