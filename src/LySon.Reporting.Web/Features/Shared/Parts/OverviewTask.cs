using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>Something that waits for this person.</summary>
/// <param name="Due">The last moment (UTC); null when there is none.</param>
/// <param name="Title">What to do.</param>
/// <param name="Detail">How it stands.</param>
/// <param name="Action">The word on its button.</param>
public sealed record OverviewTask(DateTime? Due, string Title, string Detail, string Action, string Url)
{
    /// <summary>The field and value that the button sends to the address, so that it is done in one click; null for a link.</summary>
    public (string Field, string Value)? Posts { get; init; }

    public TaskRank Rank { get; init; } = Due is null ? TaskRank.Gap : TaskRank.Dated;

    /// <summary>"Thứ Tư, 10/11/2021", or "Hôm nay, 17:00".</summary>
    public string DueText(DateTime now)
    {
        if (Due is not { } utc) return "Không có hạn";
        var due = Vietnamese.ToLocal(utc);
        var day = DateOnly.FromDateTime(due);
        return day == DateOnly.FromDateTime(Vietnamese.ToLocal(now)) ? $"Hôm nay, {due:HH:mm}"
            : $"{Moments.Weekday(day)}, {day.OnScreen()}";
    }
}

/// <summary>The order of the overview: dated tasks by their date, others by what goes wrong while they wait.</summary>
public enum TaskRank
{
    /// <summary>Somebody's own work that is under way.</summary>
    Begun,
    Dated,

    /// <summary>Figures go into reports as they are.</summary>
    Figures,

    /// <summary>People wait for an answer.</summary>
    People,

    /// <summary>Something is missing.</summary>
    Gap,
}
