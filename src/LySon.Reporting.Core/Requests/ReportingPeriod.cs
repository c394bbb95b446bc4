using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Requests;

/// <summary>
/// A reporting period. Days and weeks (Monday to Sunday) are those of the calendar; months and longer ones end on their closing day in
/// their last month and begin on the day after the closing day of the month before their first. Nine months are the year's first.
/// </summary>
public sealed record ReportingPeriod(Repetition Length, DateOnly Start, DateOnly End, int ClosingDay)
{
    /// <summary>Decree 09/2019/NĐ-CP, article 12: from the 15th to the 14th.</summary>
    public const int DecreeClosing = 14;

    /// <summary>The last day of a month, however long it is: the calendar's months.</summary>
    public const int LastDay = 31;

    /// <summary>What a period can be, from the shortest to the longest.</summary>
    public static readonly IReadOnlyList<Repetition> Lengths = [.. Enum.GetValues<Repetition>().Where(r => r != Repetition.None)];

    public ReportingPeriod Previous => Moved(-1);

    public ReportingPeriod Next => Moved(1);

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>"15/10 – 14/11/2021"; a month does not name the year that it began in.</summary>
    public string Title => Start == End ? End.OnScreen()
        : Length == Repetition.Monthly || Start.Year == End.Year ? $"{Start:dd/MM} – {End.OnScreen()}"
        : $"{Start.OnScreen()} – {End.OnScreen()}";

    /// <summary>"Tháng 11/2021", "Quý IV/2021", "6 tháng cuối năm 2021", "Năm 2021": named by where it ends.</summary>
    public string Name => Length switch
    {
        Repetition.Daily => $"Ngày {End.OnScreen()}",
        Repetition.Weekly => $"Tuần {Week:00}/{WeekYear}",
        Repetition.Monthly => $"Tháng {End:MM/yyyy}",
        Repetition.Quarterly => $"Quý {Quarters[Quarter - 1]}/{End:yyyy}",
        Repetition.HalfYearly => $"6 tháng {(IsFirstHalf ? "đầu" : "cuối")} năm {End:yyyy}",
        Repetition.NineMonths => $"9 tháng năm {End:yyyy}",
        Repetition.Yearly => $"Năm {End:yyyy}",
        Repetition.None => Length.DisplayName(),
    };

    internal static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary>1 to 4.</summary>
    internal int Quarter => ((End.Month - 1) / 3) + 1;

    internal bool IsFirstHalf => End.Month <= 6;

    /// <summary>By ISO 8601, as its year.</summary>
    internal int Week => ISOWeek.GetWeekOfYear(End.ToDateTime(default));

    internal int WeekYear => ISOWeek.GetYear(End.ToDateTime(default));

    /// <summary>The period that a day lies in; for nine months that of the year, also when it is over.</summary>
    public static ReportingPeriod Of(Repetition length, DateOnly day, int closingDay = DecreeClosing)
    {
        var month = day <= Closing(day, closingDay) ? day : FirstOf(day).AddMonths(1);
        return length switch
        {
            Repetition.Daily => new(length, day, day, closingDay),
            Repetition.Weekly => new(length, Monday(day), Monday(day).AddDays(6), closingDay),
            Repetition.NineMonths => EndingIn(length, new(month.Year, 9, 1), closingDay),
            _ => EndingIn(length, FirstOf(month).AddMonths(Months(length) - 1 - ((month.Month - 1) % Months(length))), closingDay),
        };
    }

    /// <summary>The period of so many months that ends in the month of a day, whether it is one of the year's or not.</summary>
    public static ReportingPeriod EndingIn(Repetition length, DateOnly month, int closingDay = DecreeClosing) =>
        new(length, Closing(FirstOf(month).AddMonths(-Months(length)), closingDay).AddDays(1), Closing(month, closingDay), closingDay);

    /// <summary>The period that these days are, with its closing day; null when they are no such period.</summary>
    public static ReportingPeriod? Find(DateOnly? start, DateOnly? end) => start is null || end is not { } last ? null
        // The calendar's first: that a quarter ends on 30 September does not say that the next one ends on 30 December.
        : Lengths.SelectMany(length => (ReportingPeriod[])[Of(length, last, LastDay), Of(length, last, last.Day)])
            .FirstOrDefault(p => p.Start == start && p.End == end);

    /// <param name="length">Of months.</param>
    public static int Months(Repetition length) => length switch
    {
        Repetition.Monthly => 1,
        Repetition.Quarterly => 3,
        Repetition.HalfYearly => 6,
        Repetition.NineMonths => 9,
        Repetition.Yearly => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "It is not as long as months are."),
    };

    /// <summary>The same day one period on; the last day of a month stays the last.</summary>
    public static DateOnly Shift(DateOnly day, Repetition length, int times = 1) => length switch
    {
        Repetition.Daily => day.AddDays(times),
        Repetition.Weekly => day.AddDays(7 * times),
        Repetition.NineMonths => Shift(day, 12 * times),
        _ => Shift(day, Months(length) * times),
    };

    /// <summary>The same day so many months on; the last day of a month stays the last.</summary>
    public static DateOnly Shift(DateOnly day, int months)
    {
        var moved = day.AddMonths(months);
        return day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? Closing(moved, LastDay) : moved;
    }

    private ReportingPeriod Moved(int times) => Of(Length, Length is Repetition.Daily or Repetition.Weekly
        ? Shift(End, Length, times) : Closing(Shift(FirstOf(End), Length, times), ClosingDay), ClosingDay);

    private static DateOnly Closing(DateOnly month, int closingDay) =>
        new(month.Year, month.Month, Math.Min(closingDay, DateTime.DaysInMonth(month.Year, month.Month)));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
