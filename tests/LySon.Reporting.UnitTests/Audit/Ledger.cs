using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.UnitTests.Audit;

/// <summary>A database in memory with the model's tables and no triggers, so that its history can be tampered with.</summary>
internal sealed class Ledger : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2021, 11, 9, 2, 30, 5, 123, TimeSpan.Zero);

    private static readonly Lazy<SqliteConnection> Template = new(() =>
    {
        var connection = Open();
        using var db = Context(connection, TimeProvider.System, new Actor());
        db.Database.EnsureCreated();
        return connection;
    });

    private readonly SqliteConnection connection = Open();

    public Ledger()
    {
        lock (Template) Template.Value.BackupDatabase(connection);
        Db = NewContext();
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public Actor Actor { get; } = new() { UserId = null, Name = "Nguyễn Văn Nhập" };

    public ReportingDbContext Db { get; }

    public ReportingDbContext NewContext() => Context(connection, Time, Actor);

    public Task<AuditReport> VerifyAsync(string? noted = null) => new AuditVerifier(Db).VerifyAsync(noted, CancellationToken.None);

    /// <summary>Agencies of the codes, one save each: as many rows of history.</summary>
    public async Task<List<Agency>> AddAsync(params string[] codes)
    {
        var agencies = codes.Select(code => new Agency { Code = code, KindId = FirstKinds.District }).ToList();
        foreach (var agency in agencies)
        {
            Db.Add(agency);
            await Db.SaveChangesAsync();
        }

        return agencies;
    }

    public Task<List<AuditLink>> LinksAsync() => Db.AuditLinks.AsNoTracking().OrderBy(l => l.Sequence).ToListAsync();

    public Task<List<Change>> ChangesAsync() => Db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync();

    public void Sql(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqliteConnectionSetup.Run(connection);
        return connection;
    }

    private static SqliteReportingDbContext Context(SqliteConnection connection, TimeProvider time, Actor actor) =>
        new(new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite(connection).Options, time, actor);
}
