using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Features.Shared.SignIns;

/// <summary>An open session as its owner and the administrators see it; for the partial _Sessions.</summary>
public sealed record SessionRow(Guid Id, string? Device, string? Network, SignInWay Way, DateTime StartedAt, DateTime LastSeenAt)
{
    /// <summary>More are not shown; ending all of them ends all.</summary>
    public const int Max = 50;

    /// <summary>The newest first.</summary>
    public static IQueryable<SessionRow> Of(IQueryable<UserSession> open, int userId) => open.Where(s => s.UserId == userId)
        .OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id).Take(Max)
            .Select(s => new SessionRow(s.Id, s.Device, s.Network, s.Way, s.StartedAt, s.LastSeenAt));
}

/// <param name="Here">The session of whoever looks, when it is among them.</param>
/// <param name="Foot">What else to say of them.</param>
public sealed record SessionList(IReadOnlyList<SessionRow> Rows, Guid? Here = null, string? Foot = null)
{
    public int Others => Rows.Count(r => r.Id != Here);
}
