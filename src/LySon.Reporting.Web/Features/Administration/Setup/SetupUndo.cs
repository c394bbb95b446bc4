using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>
/// Takes a set-up back, as long as nobody worked with it: what was new is deleted, what was changed gets its former values. All of it, or
/// nothing.
/// </summary>
public sealed class SetupUndo(
    ReportingDbContext db, AccountService accounts, IEnumerable<AuditNoun> nouns, Actor actor, TimeProvider time)
{
    private const int ShownMax = 5;

    private readonly Dictionary<string, string> words = nouns.ToDictionary(n => n.Type.Name, n => n.Noun);

    /// <summary>Why it cannot be undone, a sentence each; none when it can.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(SetupRun run, CancellationToken cancellation)
    {
        var obstacles = new List<string>();
        var accountsMade = await AccountsAsync(run, cancellation);
        foreach (var (row, user, role) in accountsMade)
        {
            if (user is null) continue;
            if (MadeRows.VersionOf(user, role!) != row.Version) obstacles.Add($"Tài khoản {user.UserName} đã được sửa sau khi thiết lập.");
            else if (row.Before is null && await IsUsedAsync(user, cancellation))
                obstacles.Add($"{user.FullName} ({user.UserName}) đã đăng nhập.");
        }
        foreach (var rows in run.Made.Where(m => m.Type != nameof(ReportingUser)).GroupBy(m => m.Type))
        {
            var now = await RowsAsync(rows.Key, cancellation);
            foreach (var row in rows)
            {
                if (!now.TryGetValue(row.Id, out var found) || found.Version == row.Version) continue;
                obstacles.Add($"{Word(rows.Key).UpperFirst()} “{found.Name}” đã được sửa sau khi thiết lập.");
            }
        }
        obstacles.AddRange(await UsesAsync(run, cancellation));
        return obstacles.Count <= ShownMax ? obstacles
            : [.. obstacles.Take(ShownMax), $"Và {Numbers.Whole(obstacles.Count - ShownMax)} trở ngại khác."];
    }

    /// <returns>False when somebody was faster, or worked with it.</returns>
    public async Task<bool> RunAsync(int id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.SetupRuns().Where(r => r.Id == id && r.State == SetupState.Done).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, SetupState.Undone).SetProperty(r => r.UndoneAt, now)
                .SetProperty(r => r.UndoneBy, actor.Name).SetProperty(r => r.Slips, (byte[]?)null), cancellation) == 0) return false;
        var run = await db.SetupRuns().AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        if ((await ObstaclesAsync(run, cancellation)).Count > 0) return false;
        try
        {
            foreach (var (row, user, _) in await AccountsAsync(run, cancellation))
            {
                if (user is null || row.Before is not { } before) continue;
                await accounts.UpdateAsync(user, before[nameof(ReportingUser.FullName)].GetString()!, before[MadeRows.Role].GetString()!,
                    before[nameof(ReportingUser.AgencyId)] is { ValueKind: JsonValueKind.Number } agency ? agency.GetInt32()
                        : null);
            }
            await accounts.RemoveManyAsync([.. (await AccountsAsync(run, cancellation)).Where(a => a.Row.Before is null)
                .Select(a => a.User).OfType<ReportingUser>()]);
            // The last first: what was made upon another goes before it.
            foreach (var rows in run.Made.Where(m => m.Type != nameof(ReportingUser)).Reverse().GroupBy(m => m.Type))
                await TakeBackAsync(rows.Key, [.. rows], now, cancellation);
            db.Changes.Add(Change.Of<SetupRun>(id, actor, now,
                new FieldChange("Trạng thái", SetupState.Done.DisplayName(), SetupState.Undone.DisplayName())));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task TakeBackAsync(string type, List<MadeRow> rows, DateTime now, CancellationToken cancellation)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var found = await Tracked(type).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellation);
        foreach (var row in rows)
        {
            if (!found.TryGetValue(row.Id, out var entity)) continue;
            if (row.Before is null) entity.DeletedAt = now;
            foreach (var (name, value) in row.Before ?? [])
            {
                var property = db.Entry(entity).Property(name);
                property.CurrentValue = JsonSerializer.Deserialize(value, property.Metadata.ClrType);
            }
        }
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Rows of others that stand on what the file made.</summary>
    private async Task<IEnumerable<string>> UsesAsync(SetupRun run, CancellationToken cancellation)
    {
        var made = run.Made.Where(m => m.Before is null).GroupBy(m => m.Type)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Id).ToHashSet());
        // What was changed gets its former values, and leads nowhere new any more.
        var own = run.Made.GroupBy(m => m.Type).ToDictionary(g => g.Key, g => g.Select(m => m.Id).ToHashSet());
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()))
        {
            var (from, to) = (key.DeclaringEntityType.ClrType.Name, key.PrincipalEntityType.ClrType.Name);
            // A venue has its code from its first moment; who signs in is looked at by itself.
            if (!made.TryGetValue(to, out var ids) || to == nameof(ReportingUser) || from == nameof(VenueCode)) continue;
            if (await CountAsync(key, ids, own.GetValueOrDefault(from), cancellation) is > 0 and var count)
                uses[Word(from)] = uses.GetValueOrDefault(Word(from)) + count;
        }
        return uses.Select(u => $"Có {u.Value.Grouped()} {u.Key} đã lập với các mục của tệp này.");
    }

    private string Word(string type) => words.GetValueOrDefault(type, "dữ liệu khác");

    private async Task<int> CountAsync(IForeignKey key, HashSet<int> ids, HashSet<int>? own, CancellationToken cancellation)
    {
        var type = key.DeclaringEntityType;
        var column = key.Properties[0].GetColumnName();
        var kept = typeof(TrackedEntity).IsAssignableFrom(type.ClrType) ? " AND \"DeletedAt\" IS NULL" : "";
        var others = own is null ? "" : $" AND \"Id\" NOT IN ({string.Join(',', own)})";
        var statement = $"SELECT COUNT(*) AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"{column}\" IN ({string.Join(',', ids)})"
            + kept + others;
        return await db.Database.SqlQueryRaw<int>(statement).SingleAsync(cancellation);
    }

    private async Task<Dictionary<int, (string Version, string Name)>> RowsAsync(string type, CancellationToken cancellation) =>
        (await Tracked(type).AsNoTracking().ToListAsync(cancellation)).ToDictionary(r => r.Id, r => (MadeRows.VersionOf(r), r switch
        {
            AgencyName name => name.ShortName,
            _ => r.ToString() ?? "",
        }));

    private IQueryable<TrackedEntity> Tracked(string type) => type switch
    {
        nameof(Agency) => db.Agencies(),
        nameof(AgencyName) => db.AgencyNames(),
        nameof(Signatory) => db.Signatories(),
        nameof(VenueGroup) => db.VenueGroups(),
        nameof(Venue) => db.Venues(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No sheet makes such rows."),
    };

    private async Task<IReadOnlyList<(MadeRow Row, ReportingUser? User, string? Role)>> AccountsAsync(
        SetupRun run, CancellationToken cancellation)
    {
        var rows = run.Made.Where(m => m.Type == nameof(ReportingUser)).ToList();
        if (rows.Count == 0) return [];
        var found = (await (from user in db.Users()
                            join link in db.UserRoles() on user.Id equals link.UserId
                            join role in db.Roles() on link.RoleId equals role.Id
                            select new { user, role.Name }).ToListAsync(cancellation)).ToDictionary(u => u.user.Id);
        return [.. rows.Select(r => (r, found.GetValueOrDefault(r.Id)?.user, found.GetValueOrDefault(r.Id)?.Name))];
    }

    private async Task<bool> IsUsedAsync(ReportingUser user, CancellationToken cancellation) =>
        user.PasswordSetAt is not null || await db.UserSessions().AnyAsync(s => s.UserId == user.Id, cancellation);
}
