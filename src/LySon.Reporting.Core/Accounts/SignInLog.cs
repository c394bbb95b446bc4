using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Writes the sign-in log. A line belongs to what it tells of: inside an open transaction it is written with it or not at all.
/// </summary>
public sealed class SignInLog(ReportingDbContext db, Origin origin, Actor actor, TimeProvider time)
{
    /// <summary>
    /// Networks of a day whose failures at one account have lines of their own; those of all others share one, so that no attack fills the
    /// log.
    /// </summary>
    public const int NetworksADay = 20;

    /// <param name="userId">Whose door it is.</param>
    /// <param name="what">What happened.</param>
    /// <param name="way">For signing in and failing.</param>
    public async Task WriteAsync(int userId, SignInEvent what, SignInWay? way = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.SignInLog().Add(new SignInEntry
        {
            UserId = userId, Event = what, At = now, Since = now, Way = way, Network = origin.Network, Device = origin.Device,
            ActorName = actor.UserId == userId || (actor.UserId is null && origin.Network is not null) ? null : actor.Name,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Counts a failure: one line for an account, a network and a day.</summary>
    /// <param name="userId">Null: nobody has the name.</param>
    public async Task CountAsync(int? userId, SignInEvent what, SignInWay way)
    {
        var day = time.Today();
        var start = $"{what}/{userId}/{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}/";
        if (await CountedAsync(start + origin.Network)) return;
        var midnight = Vietnamese.ToUtc(day, TimeOnly.MinValue);
        var isOne = await db.SignInLog().CountAsync(e => e.UserId == userId && e.At >= midnight && e.Event == what
            && e.FoldKey != null) < NetworksADay;
        var key = isOne ? start + origin.Network : start + "*";
        if (await CountedAsync(key)) return;
        var now = time.GetUtcNow().UtcDateTime;
        var entry = new SignInEntry
        {
            UserId = userId, Event = what, At = now, Since = now, Way = way, FoldKey = key,
            Network = isOne ? origin.Network : null, Device = isOne ? origin.Device : null,
        };
        db.SignInLog().Add(entry);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Somebody else has just begun the line.
            db.Entry(entry).State = EntityState.Detached;
            if (!await CountedAsync(key)) throw;
        }
    }

    private async Task<bool> CountedAsync(string key)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.SignInLog().Where(e => e.FoldKey == key)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Count, e => e.Count + 1).SetProperty(e => e.At, now)) > 0;
    }
}
