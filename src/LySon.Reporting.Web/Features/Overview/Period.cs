using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>A reporting month: from the 15th of the month before to the 14th (Decree 09/2019/NĐ-CP), named by the month in which it ends.</summary>
public sealed record Period(DateOnly Start)
{
    private const int FirstDay = 15;

    public DateOnly End => Start.AddMonths(1).AddDays(-1);

    public Period Previous => new(Start.AddMonths(-1));

    public Period Next => new(Start.AddMonths(1));

    /// <summary>"15/10 – 14/11/2021"</summary>
    public string Title => $"{Start:dd/MM} – {End.OnScreen()}";

    public static Period Of(DateOnly day) =>
        new(day.Day >= FirstDay ? new DateOnly(day.Year, day.Month, FirstDay) : new DateOnly(day.Year, day.Month, FirstDay).AddMonths(-1));

    public bool Contains(DateOnly day) => Start <= day && day <= End;
}
