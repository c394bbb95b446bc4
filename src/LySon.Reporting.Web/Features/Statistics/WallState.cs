namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>What the wall shows at a moment. The scripts read it as JSON with these names.</summary>
/// <param name="At">"14:05:09", Vietnamese time.</param>
/// <param name="Day">"Thứ Ba, 24/11/2026".</param>
/// <param name="Hours">Of today, 0 to 23.</param>
public sealed record WallState(string At, string Day, long Today, long Hour, long Yesterday, IReadOnlyList<long> Hours,
    IReadOnlyList<WallPlace> Places)
{
    /// <summary>The same but for the clock: nothing has happened.</summary>
    public bool ShowsWhat(WallState? other) => other is not null && Day == other.Day
        && (Today, Hour, Yesterday) == (other.Today, other.Hour, other.Yesterday)
        && Hours.SequenceEqual(other.Hours) && Places.SequenceEqual(other.Places);
}

/// <summary>An agency, or a group of an agency.</summary>
public sealed record WallPlace(int Id, string Name, long Today, long Hour);
