namespace LySon.Reporting.Core.Calendar;

/// <summary>
/// Which days are worked: Monday to Friday but for days off, and a Saturday by a swap. The holidays that the Labour Code (article 112) ties
/// to a day of the solar year need no row; a year without rows is judged by them and by its weekends.
/// </summary>
public sealed class WorkingCalendar(IReadOnlyCollection<DayOff> rows)
{
    private static readonly Dictionary<(int Month, int Day), string> Fixed = new()
    {
        [(1, 1)] = "Tết Dương lịch", [(4, 30)] = "Ngày Chiến thắng", [(5, 1)] = "Ngày Quốc tế lao động", [(9, 2)] = "Quốc khánh",
    };

    private readonly Dictionary<DateOnly, DayOff> days = rows.ToDictionary(r => r.Day);
    private readonly HashSet<int> years = [.. rows.Select(r => r.Day.Year)];

    /// <summary>Weekends and fixed holidays only.</summary>
    public static readonly WorkingCalendar Bare = new([]);

    /// <summary>Whether days off of this year were entered.</summary>
    public bool Knows(int year) => years.Contains(year);

    public bool IsWorkingDay(DateOnly day) => WhyOff(day) is null;

    /// <summary>"Tết Nguyên đán", "ngày nghỉ hằng tuần"; null of a day that is worked.</summary>
    public string? WhyOff(DateOnly day) =>
        days.TryGetValue(day, out var row) ? row.Kind == DayOffKind.WorkingDay ? null : row.Name
        : Fixed.TryGetValue((day.Month, day.Day), out var name) ? name
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "ngày nghỉ hằng tuần" : null;

    /// <summary>The first working day after this one.</summary>
    public DateOnly Next(DateOnly day) => Add(day, 1);

    /// <summary>The working day that stands so many places after this day; the day itself for 0, whatever it is.</summary>
    /// <param name="workingDays">0 or more.</param>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>The working day that stands so many places before this day.</summary>
    /// <param name="workingDays">1 or more.</param>
    public DateOnly Subtract(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>Working days after the first day, up to and with the last; 0 when there is none, or the last lies before.</summary>
    public int Between(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }
}
