namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// How long one waits after how many failures: the first are free, then each wait is twice the one before, up to a bound.
/// </summary>
/// <param name="Free">Tries before the first wait.</param>
/// <param name="First">The first wait.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Forget">Failures are forgotten so long after the last.</param>
public sealed record ThrottleRule(int Free, TimeSpan First, TimeSpan Longest, TimeSpan Forget)
{
    /// <summary>One source at one account.</summary>
    public static readonly ThrottleRule OfSource = new(5, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));

    /// <summary>All unknown sources at one account, so that many addresses together guess slowly too.</summary>
    public static readonly ThrottleRule OfAccount = OfSource with { Free = 50 };

    /// <summary>The same for codes of six digits, of which fewer guesses are enough.</summary>
    public static readonly ThrottleRule OfSecondFactor = OfSource with { Free = 20 };

    /// <param name="failures">Those that were, the last included.</param>
    public TimeSpan WaitAfter(int failures)
    {
        if (failures < Free) return TimeSpan.Zero;
        // Past thirty doublings any wait is beyond the bound, and the shift would overflow.
        var wait = First * (1L << Math.Min(failures - Free, 30));
        return wait < Longest ? wait : Longest;
    }
}
