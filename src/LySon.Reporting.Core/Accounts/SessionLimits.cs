namespace LySon.Reporting.Core.Accounts;

/// <param name="Idle">Over when nothing was asked for so long.</param>
/// <param name="Longest">Over then in any case.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest)
{
    /// <summary>The idle end of a session that is used now.</summary>
    public DateTime IdleUntil(DateTime now, DateTime endsAt) => now + Idle < endsAt ? now + Idle : endsAt;
}
