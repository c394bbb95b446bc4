using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Requests;

/// <summary>
/// A reporting period of Decree 09/2019/NĐ-CP, article 12: months, quarters, half years and years end on the 14th of their last month and
/// begin on the 15th of the month before their first.
/// </summary>
public sealed record ReportingPeriod(Repetition Length, DateOnly Start)
{
    private const int FirstDay = 15;

    public DateOnly End => Start.AddMonths(Months(Length)).AddDays(-1);

    public ReportingPeriod Previous => this with { Start = Start.AddMonths(-Months(Length)) };

    public ReportingPeriod Next => this with { Start = Start.AddMonths(Months(Length)) };

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>"15/10 – 14/11/2021"; a month does not name the year that it began in.</summary>
    public string Title => Length == Repetition.Monthly || Start.Year == End.Year ? $"{Start:dd/MM} – {End.OnScreen()}"
        : $"{Start.OnScreen()} – {End.OnScreen()}";

    /// <summary>"Tháng 11/2021", "Quý IV/2021", "6 tháng cuối năm 2021", "Năm 2021": named by where it ends.</summary>
    public string Name => Length switch
    {
        Repetition.Monthly => $"Tháng {End:MM/yyyy}",
        Repetition.Quarterly => $"Quý {Quarters[(End.Month - 1) / 3]}/{End:yyyy}",
        Repetition.HalfYearly => $"6 tháng {(End.Month <= 6 ? "đầu" : "cuối")} năm {End:yyyy}",
        Repetition.Yearly => $"Năm {End:yyyy}",
        Repetition.None => Length.DisplayName(),
    };

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary>The period that a day lies in.</summary>
    public static ReportingPeriod Of(Repetition length, DateOnly day)
    {
        var months = Months(length);
        // December's second half belongs to the next year.
        var month = day.Day >= FirstDay ? day.AddMonths(1) : day;
        var first = (month.Month - 1) / months * months;
        return new(length, new DateOnly(month.Year, first + 1, FirstDay).AddMonths(-1));
    }

    public static int Months(Repetition length) => length switch
    {
        Repetition.Monthly => 1,
        Repetition.Quarterly => 3,
        Repetition.HalfYearly => 6,
        Repetition.Yearly => 12,
        Repetition.None => throw new ArgumentOutOfRangeException(nameof(length), length, "What does not repeat has no length."),
    };

    /// <summary>The same day so many months on; the last day of a month stays the last.</summary>
    public static DateOnly Shift(DateOnly day, int months)
    {
        var moved = day.AddMonths(months);
        return day.Day == DateTime.DaysInMonth(day.Year, day.Month)
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }
}
