using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>Something that waits for this person.</summary>
/// <param name="Due">The last moment (UTC); null when there is none.</param>
/// <param name="Title">What to do.</param>
/// <param name="Detail">How it stands.</param>
/// <param name="Action">The word on its button.</param>
internal sealed record OverviewTask(DateTime? Due, string Title, string Detail, string Action, string Url)
{
    /// <summary>"Thứ Tư, 10/11/2021", or "Hôm nay, 17:00".</summary>
    public string DueText(DateTime now)
    {
        if (Due is not { } utc) return "Không có hạn";
        var due = Vietnamese.ToLocal(utc);
        var day = DateOnly.FromDateTime(due);
        return day == DateOnly.FromDateTime(Vietnamese.ToLocal(now)) ? $"Hôm nay, {due:HH:mm}" : $"{Moments.Weekday(day)}, {day.OnScreen()}";
    }
}
