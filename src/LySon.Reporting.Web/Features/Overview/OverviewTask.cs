using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>Something that waits for this person.</summary>
/// <param name="Due">The last moment, in Vietnam; null when there is none.</param>
/// <param name="Title">What to do.</param>
/// <param name="Detail">How it stands.</param>
/// <param name="Action">The word on its button.</param>
internal sealed record OverviewTask(DateTime? Due, string Title, string Detail, string Action, string Url)
{
    public bool IsOverdue(DateTime now) => Due < now;

    /// <summary>"Quá hạn 1 ngày", "Còn 2 giờ", "Còn 5 ngày"; null without a due date.</summary>
    public string? Left(DateTime now)
    {
        if (Due is not { } due) return null;
        var left = due - now;
        var (word, span) = left < TimeSpan.Zero ? ("Quá hạn", -left) : ("Còn", left);
        return span switch
        {
            { TotalDays: >= 1 } => $"{word} {((int)span.TotalDays).Grouped()} ngày",
            { TotalHours: >= 1 } => $"{word} {(int)span.TotalHours} giờ",
            _ => $"{word} {Math.Max(1, (int)span.TotalMinutes)} phút",
        };
    }

    public bool IsSoon(DateTime now) => Due - now < TimeSpan.FromDays(2);

    /// <summary>"Thứ Tư, 10/11/2021", or "Hôm nay, 17:00".</summary>
    public string DueText(DateTime now) => Due is not { } due ? "Không có hạn"
        : due.Date == now.Date ? $"Hôm nay, {due:HH:mm}"
        : $"{VietnameseDay.Name(DateOnly.FromDateTime(due))}, {DateOnly.FromDateTime(due).OnScreen()}";
}

internal static class VietnameseDay
{
    /// <summary>"Thứ Tư", as written in official texts: both words with a capital.</summary>
    public static string Name(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Sunday => "Chủ Nhật",
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week."),
    };
}
