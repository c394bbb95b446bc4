using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Upkeep;

/// <summary>The kinds that the page of the system's state has a row for.</summary>
public static class UpkeepKinds
{
    public const string Check = "check";
    public const string Backup = "backup";
    public const string RestoreTrial = "restore-trial";
}

/// <summary>When a task is due: each day, or each week, at a time of the Vietnamese day.</summary>
/// <param name="On">Null: each day.</param>
public sealed record UpkeepSchedule(TimeOnly At, DayOfWeek? On = null)
{
    /// <summary>Older than this, a run is missing: twice the rhythm.</summary>
    public TimeSpan Overdue => TimeSpan.FromDays(On is null ? 2 : 14);

    /// <summary>The last day on which it was due, today among them once its time has come.</summary>
    public DateOnly LastDue(DateTime utcNow)
    {
        var now = Vietnamese.ToLocal(utcNow);
        var day = DateOnly.FromDateTime(now);
        if (TimeOnly.FromDateTime(now) < At) day = day.AddDays(-1);
        while (On is { } weekday && day.DayOfWeek != weekday) day = day.AddDays(-1);
        return day;
    }
}

/// <param name="Summary">One Vietnamese line for the page, without a full stop.</param>
/// <param name="Detail">More, a line each; shown in small print.</param>
public sealed record UpkeepResult(UpkeepOutcome Outcome, string Summary, string Detail = "");

/// <summary>
/// Work on the portal itself that may take long: the check of the data, a backup, a trial of restoring it. It is begun when it is due, by a
/// button or by the command line, on one node, in the background; what it ends with is an <see cref="UpkeepRun"/>.
/// </summary>
public interface IUpkeepTask
{
    /// <summary>One of <see cref="UpkeepKinds"/>, or another word of at most <see cref="UpkeepRun.KindMaxLength"/> characters.</summary>
    string Kind { get; }

    /// <summary>Null: never by itself.</summary>
    UpkeepSchedule? Schedule { get; }

    /// <summary>Does it, in a scope of its own. An exception is a failed run.</summary>
    Task<UpkeepResult> RunAsync(CancellationToken cancellation);
}
