namespace LySon.Reporting.Core.Scans;

/// <summary>What a venue's days are like: the counts of the <see cref="Days"/> days before the one that is entered.</summary>
/// <param name="Sum">Scans of those days together, all sources.</param>
/// <param name="Reported">Days of those on which something was reported; a day that is missing is not a day of 0.</param>
public readonly record struct UsualScans(int Sum, int Reported)
{
    public const int Days = 7;

    /// <summary>At this many times the mean, and at least <see cref="UnusualMin"/> scans, a count is worth a second look.</summary>
    public const int UnusualTimes = 10;
    public const int UnusualMin = 10;

    /// <summary>So many scans are worth a question at a venue that had none in a whole week.</summary>
    public const int QuietMin = 100;

    /// <summary>Null when no day was reported.</summary>
    public decimal? Mean => Reported == 0 ? null : (decimal)Sum / Reported;

    /// <summary>
    /// How many times the usual day this is, when it is unusual; null otherwise. Without scans in the week any count is new, not unusual.
    /// </summary>
    public int? UnusualFactor(long? value) =>
        value is { } count && count >= UnusualMin && Mean is > 0 and { } mean && count >= UnusualTimes * mean ? (int)(count / mean) : null;

    /// <summary>Whether a person should say that it is right.</summary>
    /// <param name="isNew">The venue was not open all of the week: what is usual there is not known yet.</param>
    public bool IsDoubtful(long total, bool isNew) => UnusualFactor(total) is not null || (Sum == 0 && !isNew && total >= QuietMin);
}
