using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>The periods around a day, to fill the dates of a request with, and the days of the month on which they can end.</summary>
internal static class PeriodChoices
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MonthForm = "yyyy-MM";
    private static readonly SelectListGroup OtherDays = new() { Name = "Ngày khác" };

    public static IReadOnlyList<SelectListItem> ClosingDays { get; } =
    [
        new("Ngày 14, theo Nghị định 09/2019/NĐ-CP", Text(ReportingPeriod.DecreeClosing)),
        new("Ngày 25", Text(25)),
        new("Ngày cuối tháng", Text(ReportingPeriod.LastDay)),
        .. Enumerable.Range(1, 28).Where(day => day is not (ReportingPeriod.DecreeClosing or 25))
            .Select(day => new SelectListItem($"Ngày {day:00}", Text(day)) { Group = OtherDays }),
    ];

    public static IEnumerable<SelectListItem> Around(DateOnly today, int closingDay) => ReportingPeriod.Lengths.SelectMany(length =>
    {
        var group = new SelectListGroup { Name = length.DisplayName() };
        var now = ReportingPeriod.Of(length, today, closingDay);
        return ((ReportingPeriod[])[now.Previous, now, now.Next])
            .Select(p => new SelectListItem(p.Start == p.End ? p.Name : $"{p.Name} ({p.Title})", Key(p)) { Group = group });
    });

    /// <summary>Null when it is none of the periods.</summary>
    public static ReportingPeriod? Read(string? choice, int closingDay) =>
        choice?.Split(':') is [var length, var end] && Enum.TryParse<Repetition>(length, out var kind)
        && ReportingPeriod.Lengths.Contains(kind)
        && DateOnly.TryParseExact(end, Form(kind), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && (IsOfDays(kind) ? ReportingPeriod.Of(kind, day) : ReportingPeriod.EndingIn(kind, day, closingDay)) is var period
        && Key(period) == choice && ReportingPeriod.Of(kind, period.End, period.ClosingDay) == period ? period : null;

    /// <summary>By the month that it ends in: the day of it may be chosen afterwards.</summary>
    private static string Key(ReportingPeriod period) =>
        $"{period.Length}:{period.End.ToString(Form(period.Length), CultureInfo.InvariantCulture)}";

    private static string Form(Repetition length) => IsOfDays(length) ? DayForm : MonthForm;

    private static bool IsOfDays(Repetition length) => length is Repetition.Daily or Repetition.Weekly;

    private static string Text(int day) => day.ToString(CultureInfo.InvariantCulture);
}
