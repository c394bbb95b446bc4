using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// The sample data and nothing around it: services are made by hand and tested by themselves, with as many agencies as the point needs. No
/// host starts, so a test takes some milliseconds. On SQLite; what differs between the databases is tested through
/// <see cref="ReportingTestApp"/>.
/// <code>
/// await using var bench = await Bench.StartAsync();
/// await using var db = bench.Db();
/// await new MailWriting(db, bench.Clock, words).RunAsync(default);
/// </code>
/// </summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly TestDatabase database;

    private Bench(TestDatabase database, FakeTimeProvider clock) => (this.database, Clock) = (database, clock);

    public FakeTimeProvider Clock { get; }

    /// <summary>Who acts; nobody (the program itself) until a test says otherwise.</summary>
    public Actor Actor { get; } = new();

    /// <summary>UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <param name="now">UTC, for a test that begins before the tests' usual moment: its clock does not go back.</param>
    public static async Task<Bench> StartAsync(DateTime? now = null) =>
        new(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite),
            now is { } moment ? new(new DateTimeOffset(moment)) : TestClock.Create());

    /// <summary>A context of its own, as another request or another node has one.</summary>
    /// <param name="interceptors">Whatever is to come between a service and its database.</param>
    public ReportingDbContext Db(params IEnumerable<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor> interceptors) =>
        new SqliteReportingDbContext(
        new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite(database.ConnectionString).AddInterceptors(interceptors).Options,
        Clock, Actor);

    public async Task<int> AgencyAsync(string code)
    {
        await using var db = Db();
        return await db.Agencies().Where(a => a.Code == code).Select(a => a.Id).SingleAsync();
    }

    public async Task<int> UserAsync(string userName)
    {
        await using var db = Db();
        return await db.Users().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
    }

    /// <summary>From now on this person acts.</summary>
    public async Task ActAsync(string userName)
    {
        await using var db = Db();
        var user = await db.Users().SingleAsync(u => u.UserName == userName);
        (Actor.UserId, Actor.Name) = (user.Id, user.FullName);
    }

    /// <summary>Adds an account that nobody signs in to.</summary>
    public async Task<int> AddUserAsync(string userName, string role, string? agencyCode)
    {
        await using var db = Db();
        int? agency = agencyCode is null ? null : await db.Agencies().Where(a => a.Code == agencyCode).Select(a => a.Id).SingleAsync();
        var user = new ReportingUser
        {
            UserName = userName, NormalizedUserName = userName.ToUpperInvariant(),
            FullName = $"{Roles.Title(role)} {userName}", AgencyId = agency
        };
        db.Add(user);
        await db.SaveChangesAsync();
        db.Add(new IdentityUserRole<int>
        {
            UserId = user.Id, RoleId = await db.Roles().Where(r => r.Name == role).Select(r => r.Id)
            .SingleAsync()
        });
        await db.SaveChangesAsync();
        return user.Id;
    }

    /// <summary>One row of what a test needs.</summary>
    public async Task<T> AddAsync<T>(T row) where T : class
    {
        await using var db = Db();
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    /// <summary>Everything that people were told since the beginning, as "name: text", the names in order.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync()
    {
        await using var db = Db();
        return [.. (await db.Notifications().Join(db.Users(), n => n.UserId, u => u.Id, (n, u) => new { u.UserName, n.Text, n.Id })
            .ToListAsync())
            .OrderBy(n => n.UserName, StringComparer.Ordinal).ThenBy(n => n.Id).Select(n => $"{n.UserName}: {n.Text}")];
    }

    /// <summary>The names of everyone who was told this, in order.</summary>
    public async Task<IReadOnlyList<string>> WhoWasToldAsync(string text) =>
        [.. (await ToldAsync()).Where(t => t.EndsWith(": " + text, StringComparison.Ordinal))
            .Select(t => t[..t.IndexOf(':', StringComparison.Ordinal)])];

    /// <summary>The history of a row, oldest first, as "who: field from → to" for each field.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync<T>(int id)
    {
        await using var db = Db();
        return [.. (await db.Changes.AsNoTracking().Where(c => c.Entity == typeof(T).Name && c.EntityId == id).OrderBy(c => c.Id)
            .ToListAsync())
            .SelectMany(c => c.Fields.Select(f => $"{c.ActorName}: {f.Name} {f.From} → {f.To}"))];
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
