using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Requests;

/// <summary>
/// How a period is named within a text, "quý III năm 2026", "tháng 9/2026": where a text names one period it then names the next, in the
/// same spelling. Other months, quarters and years stay.
/// </summary>
internal static class PeriodWords
{
    private const string Year = "năm ";

    /// <param name="text">With single spaces.</param>
    /// <param name="from">What it names.</param>
    /// <param name="to">What it is to name, of the same length.</param>
    public static string Move(string text, ReportingPeriod from, ReportingPeriod to)
    {
        var moved = Phrases(from).Zip(Phrases(to)).DistinctBy(p => p.First)
            .ToDictionary(p => p.First, p => p.Second, StringComparer.OrdinalIgnoreCase);
        return Regex.Replace(text, string.Join('|', moved.Keys.Select(Pattern)), match =>
            char.IsUpper(match.Value[0]) ? moved[match.Value].UpperFirst() : moved[match.Value],
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>A year behind another month or quarter is not the period's; "2026-2030" is a span, "tháng 9/2025" another month.</summary>
    private static string Pattern(string phrase) => phrase.StartsWith(Year, StringComparison.Ordinal)
        ? $@"(?<!(tháng|quý|tuần) (\d{{1,2}}|[IV]{{1,3}}) ){Regex.Escape(phrase)}(?! ?[-–] ?\d)"
        : $@"\b{Regex.Escape(phrase)}(?!\w| ?/ ?\d| năm \d)";

    /// <summary>In the same order for each period of a length, with its year first.</summary>
    private static IEnumerable<string> Phrases(ReportingPeriod period)
    {
        var (day, year) = (period.End, Text(period.Length == Repetition.Weekly ? period.WeekYear : period.End.Year));
        IEnumerable<string> units = period.Length switch
        {
            Repetition.Daily => ["dd/MM/yyyy", "d/M/yyyy", "'ngày' d 'tháng' M 'năm' yyyy", "'ngày' dd 'tháng' MM 'năm' yyyy"],
            Repetition.Weekly => [$"tuần {Text(period.Week)}", $"tuần {Text(period.Week, "00")}"],
            // As the decree writes it, 01, 02 and 3; always with two figures; never with a zero.
            Repetition.Monthly =>
                [$"tháng {Text(day.Month, day.Month < 3 ? "00" : "0")}", $"tháng {Text(day.Month, "00")}", $"tháng {Text(day.Month)}"],
            Repetition.Quarterly => [$"quý {ReportingPeriod.Quarters[period.Quarter - 1]}", $"quý {Text(period.Quarter)}"],
            Repetition.HalfYearly => [$"tháng {(period.IsFirstHalf ? "đầu" : "cuối")}"],
            _ => [],
        };
        if (period.Length == Repetition.Daily) units = units.Select(form => day.ToString(form, CultureInfo.InvariantCulture));
        else units = [.. units.SelectMany(unit => (string[])[$"{unit}/{year}", $"{unit} {Year}{year}"]), .. units];
        return units.Append(Year + year);
    }

    private static string Text(int number, string form = "0") => number.ToString(form, CultureInfo.InvariantCulture);
}
