using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Notifications;

/// <summary>Tells people of a step. What it adds is written with the step itself, or not at all; the caller saves.</summary>
public sealed class Notifier(ReportingDbContext db, Actor actor, TimeProvider time)
{
    /// <summary>Everyone in the agency with one of these roles, or standing in for its leader, except who acts.</summary>
    public Task TellAsync(int agencyId, IReadOnlyCollection<string> roles, string text, string url,
        CancellationToken cancellation = default) =>
        TellAsync([agencyId], roles, text, url, cancellation);

    /// <inheritdoc cref="TellAsync(int, IReadOnlyCollection{string}, string, string, CancellationToken)"/>
    public async Task TellAsync(
        IReadOnlyCollection<int> agencyIds, IReadOnlyCollection<string> roles, string text, string url,
        CancellationToken cancellation = default)
    {
        if (agencyIds.Count > 0) Tell(await Readers(agencyIds, roles).Select(u => u.Id).ToListAsync(cancellation), text, url);
    }

    /// <summary>Those of the agencies in which <see cref="TellAsync(IReadOnlyCollection{int}, IReadOnlyCollection{string}, string, string,
    /// CancellationToken)"/> would find somebody.</summary>
    public Task<List<int>> WithReadersAsync(IReadOnlyCollection<int> agencyIds, IReadOnlyCollection<string> roles,
        CancellationToken cancellation = default) =>
        Readers(agencyIds, roles).Select(u => u.AgencyId!.Value).Distinct().ToListAsync(cancellation);

    /// <summary>Those of the agencies in which somebody who would be told also gets letters.</summary>
    public Task<List<int>> WithLettersAsync(IReadOnlyCollection<int> agencyIds, IReadOnlyCollection<string> roles,
        CancellationToken cancellation = default) =>
        Readers(agencyIds, roles).Where(u => u.MailChoice != MailChoice.None && u.Email != null).Select(u => u.AgencyId!.Value).Distinct()
            .ToListAsync(cancellation);

    private IQueryable<ReportingUser> Readers(IReadOnlyCollection<int> agencyIds, IReadOnlyCollection<string> roles)
    {
        var leads = roles.Contains(Roles.Leader);
        var inForce = db.Delegations().Where(Delegation.InForceOn(time.Today()));
        return db.Users()
            .Where(u => u.AgencyId != null && agencyIds.Contains(u.AgencyId.Value) && u.Id != actor.UserId
                && (db.UserRoles().Any(r => r.UserId == u.Id && db.Roles().Any(role => role.Id == r.RoleId && roles.Contains(role.Name!)))
                    || (leads && inForce.Any(d => d.DeputyId == u.Id && d.AgencyId == u.AgencyId))));
    }

    public void Tell(IEnumerable<int> userIds, string text, string url)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var line = text.Shortened(Notification.TextMaxLength);
        db.AddRange(userIds.Select(id => new Notification { UserId = id, At = now, Text = line, Url = url }));
    }
}
