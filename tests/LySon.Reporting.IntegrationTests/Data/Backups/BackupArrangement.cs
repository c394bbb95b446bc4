using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Backups;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Files;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

/// <summary>A database, a folder for its backups and the services of the portal, without a portal.</summary>
internal sealed class BackupArrangement : IAsyncDisposable
{
    private BackupArrangement(TestDatabase database)
    {
        Database = database;
        Folder = NewFolder();
        Options.Folder = Folder;
    }

    public TestDatabase Database { get; }

    /// <summary>Of the backups.</summary>
    public string Folder { get; }

    /// <summary>Where App_Data of a portal on PostgreSQL is.</summary>
    public string Content { get; } = NewFolder();

    public BackupOptions Options { get; } = new();

    public FakeTimeProvider Clock { get; } = TestClock.Create();

    public ReportingConnections Connections => Of(Database);

    public static async Task<BackupArrangement> CreateAsync(DatabaseProvider provider, Content content = Fixture.Content.Sample) =>
        new(await TestDatabase.CreateAsync(provider, content));

    /// <summary>Of the file reporting.db in a folder of its own.</summary>
    public static BackupArrangement Of(string home) => new(TestDatabase.At(Path.Combine(home, "reporting.db")));

    public static ReportingConnections Of(TestDatabase database) =>
        new(database.Provider == DatabaseProvider.PostgreSql, database.ConnectionString);

    public static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(TestFolder.Path, "backups-" + Path.GetRandomFileName()[..8])).FullName;

    public BackupService Service =>
        new(Connections, new OptionsWrapper<BackupOptions>(Options), new HostingEnvironment { ContentRootPath = Content }, new DiskRoom(),
            Clock, NullLogger<BackupService>.Instance);

    public Task<BackupResult> BackUpAsync(string? folder = null) => Service.RunAsync(folder, told: null);

    /// <summary>The portal's own way into this database.</summary>
    public RestoreService Into(TestDatabase place) => new(
        Of(place), new HostingEnvironment { ContentRootPath = Content }, new DiskRoom(), Clock);

    public Task<DatabaseCopy> CopyAsync(TestDatabase to, bool whileWritten = false, Action<string, long>? told = null) =>
        DatabaseCopy.MakeAsync(Connections, Of(to), whileWritten, Clock, told);

    /// <summary>An empty place, of SQLite in a folder of its own.</summary>
    public static async Task<TestDatabase> NewPlaceAsync(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
        ? TestDatabase.At(Path.Combine(NewFolder(), "reporting.db")) : await TestDatabase.CreateAsync(provider, Fixture.Content.Nothing);

    /// <summary>As if nobody had ever copied there.</summary>
    public static async Task AssertEmptyAsync(TestDatabase place)
    {
        await DatabaseCopy.RequireEmptyAsync(Of(place));
        if (place.Provider == DatabaseProvider.Sqlite)
            Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(SqliteFile.PathOf(Of(place)))!));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(Content, recursive: true);
    }
}
