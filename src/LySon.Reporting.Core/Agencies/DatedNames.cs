using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Agencies;

/// <summary>What an agency is called on a day.</summary>
public sealed record DatedName(int AgencyId, DateOnly ValidFrom, string Name, string ShortName);

public static class DatedNames
{
    /// <summary>The name in force on a day; before the first one, the first. Null without any.</summary>
    public static T? InForceOn<T>(this IReadOnlyCollection<T> names, DateOnly day, Func<T, DateOnly> validFrom) where T : class =>
        names.Where(n => validFrom(n) <= day).MaxBy(validFrom) ?? names.MinBy(validFrom);

    /// <summary>One name each for many agencies, by their keys, without reading the agencies.</summary>
    public static async Task<Dictionary<int, DatedName>> OnDayAsync(this IQueryable<AgencyName> names, DateOnly day,
        CancellationToken cancellation = default) =>
        (await names.Select(n => new DatedName(n.AgencyId, n.ValidFrom, n.Name, n.ShortName)).ToListAsync(cancellation))
            .GroupBy(n => n.AgencyId).ToDictionary(g => g.Key, g => g.ToList().InForceOn(day, n => n.ValidFrom)!);
}
