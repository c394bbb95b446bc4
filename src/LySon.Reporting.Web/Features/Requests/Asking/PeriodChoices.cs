using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>The windows of Decree 09/2019/NĐ-CP around a day, to fill the dates of a request with.</summary>
internal static class PeriodChoices
{
    private static readonly Repetition[] Lengths = [Repetition.Monthly, Repetition.Quarterly, Repetition.HalfYearly, Repetition.Yearly];

    public static IEnumerable<SelectListItem> Around(DateOnly today) => Lengths.SelectMany(length =>
    {
        var group = new SelectListGroup { Name = length.DisplayName() };
        var now = ReportingPeriod.Of(length, today);
        return ((ReportingPeriod[])[now.Previous, now, now.Next])
            .Select(p => new SelectListItem(
                $"{p.Name} ({p.Title})", $"{length}:{p.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")
            { Group = group });
    });

    /// <summary>Null when it is none of the windows.</summary>
    public static ReportingPeriod? Read(string? choice) =>
        choice?.Split(':') is [var length, var start] && Enum.TryParse<Repetition>(length, out var kind) && Lengths.Contains(kind)
        && DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && ReportingPeriod.Of(kind, day) is var period && period.Start == day ? period : null;
}
