using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

public sealed class RestoreTests
{
    [Theory]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE a (b)")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE a (b); BEGIN IMMEDIATE; CREATE TABLE c (d)")]
    [InlineData("PRAGMA journal_mode = DELETE; CREATE TABLE a (b); BEGIN IMMEDIATE")]
    public async Task A_place_that_another_program_has_open_is_not_empty(string does)
    {
        var file = Path.Combine(BackupArrangement.NewFolder(), "reporting.db");
        await using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await other.OpenAsync();
            foreach (var sql in does.Split(';')) other.Run(sql);
            Assert.Contains("in use", Assert.Throws<CopyRefusedException>(() => SqlitePlace.RequireEmpty(file)).Message,
                StringComparison.Ordinal);
        }
        SqlitePlace.RequireEmpty(file);
    }

    [Fact]
    public async Task From_PostgreSql_by_a_backup_to_Sqlite_and_by_a_copy_back_everything_is_what_it_was()
    {
        byte[] printed;
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.PostgreSql);
        await using (var app = new ReportingTestApp(await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql)))
            printed = await (await app.SignInAsync("nhaplieu")).GetByteArrayAsync("/reports/1/pdf");

        var made = await place.BackUpAsync();
        await using var file = await BackupArrangement.NewPlaceAsync(DatabaseProvider.Sqlite);
        var found = await place.Into(file).RestoreAsync(made.File);
        Assert.Empty(found.Missing);
        var server = await BackupArrangement.NewPlaceAsync(DatabaseProvider.PostgreSql);
        var copied = await DatabaseCopy.MakeAsync(
            BackupArrangement.Of(file), BackupArrangement.Of(server), whileWritten: false, place.Clock);

        Assert.Equal(CopyPlan.Tables.Select(t => (t.Name, made.Manifest.Tables[t.Name])), copied.Tables.Select(t => (t.Key, t.Value)));
        Assert.Contains(copied.Tables, t => t.Key == "Changes" && t.Value.Rows > 50);
        await using var portal = new ReportingTestApp(server);
        Assert.Equal(printed, await (await portal.SignInAsync("nhaplieu")).GetByteArrayAsync("/reports/1/pdf"));
        await using var scope = portal.NewDb();
        var report = await scope.Get<AuditVerifier>().VerifyAsync();
        Assert.True(report.IsWhole);
        Assert.Equal(copied.Tables["Changes"].Rows, report.Links);
        // It goes on where it was: history is added and still protected, and a new row has a new number.
        (await scope.Db.Directives().SingleAsync(d => d.Number == 145)).Symbol = "VHTT-TT";
        await scope.Db.SaveChangesAsync();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => scope.Db.Database.ExecuteSqlRawAsync("DELETE FROM \"Changes\""));
        Assert.True((await scope.Get<AuditVerifier>().VerifyAsync()).IsWhole);
    }

    [Theory, BothDatabases]
    public async Task A_place_that_is_not_empty_stays_as_it_is(DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        var made = await place.BackUpAsync();
        await using var taken = await TestDatabase.CreateAsync(provider);
        Assert.Contains("not empty", (await Assert.ThrowsAsync<CopyRefusedException>(
            () => place.Into(taken).RestoreAsync(made.File))).Message, StringComparison.Ordinal);
        // A schema without a row is empty.
        await using var bare = await BackupArrangement.NewPlaceAsync(provider);
        await CopyPlan.MigrateAsync(BackupArrangement.Of(bare));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await place.Into(bare).RestoreAsync(made.File);
        Assert.Equal(11, (await BackupArrangement.Of(bare).ReadAsync("SELECT count(*) FROM \"Directives\"", row => row.GetInt64(0)))[0]);
    }

    [Theory, BothDatabases]
    public async Task One_made_in_another_way_is_restored_and_one_of_a_newer_program_or_of_a_state_that_was_never_released_is_refused(
        DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await using var made = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var empty = await BackupArrangement.NewPlaceAsync(provider);
        var file = SqliteFile.PathOf(BackupArrangement.Of(made));
        Assert.Null((await place.Into(empty).RestoreAsync(file)).Manifest);
        Assert.Empty(await new SchemaHistory(BackupArrangement.Of(empty)).MissingAsync());

        await using var other = await BackupArrangement.NewPlaceAsync(provider);
        foreach (var strange in (string[])["29990101000000_Later", "20261124055156_Initial"])
        {
            using (var connection = SqliteFile.Open(file)) connection.Run(
                $"UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '{strange}'");
            Assert.Contains(strange, (await Assert.ThrowsAsync<CopyRefusedException>(() => place.Into(other).RestoreAsync(file))).Message,
                StringComparison.Ordinal);
            await BackupArrangement.AssertEmptyAsync(other);
        }
    }

    public static TheoryData<string, string> Spoilt => new()
    {
        { "cut", "damaged" }, { "a byte in the middle", "damaged" }, { "something behind its end", "SHA-256" }, { "a letter", "no backup" },
        { "another database", "no backup of this program" }, { "a row more", "altered" }, { "gone", "There is no file" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public async Task What_is_not_whole_is_refused_in_one_line_and_the_place_stays_empty(string how, string word)
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        var file = (await place.BackUpAsync()).File;
        await SpoilAsync(file, how, place.Content);
        await using var empty = await BackupArrangement.NewPlaceAsync(DatabaseProvider.Sqlite);
        foreach (var act in (Func<Task>[])[() => place.Into(empty).CheckAsync(file), () => place.Into(empty).RestoreAsync(file)])
        {
            var refused = await Assert.ThrowsAsync<CopyRefusedException>(act);
            Assert.Contains(word, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
            await BackupArrangement.AssertEmptyAsync(empty);
        }
    }

    private static async Task SpoilAsync(string file, string how, string folder)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        if (how != "something behind its end") File.Delete(file + ".json");
        switch (how)
        {
            case "cut":
                await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
                break;
            case "a byte in the middle":
                bytes[bytes.Length / 2] ^= 1;
                await File.WriteAllBytesAsync(file, bytes);
                break;
            case "something behind its end":
                await File.WriteAllBytesAsync(file, [.. bytes, 0]);
                break;
            case "a letter":
                await File.WriteAllTextAsync(file, "Kính gửi");
                break;
            case "another database":
                File.Delete(file);
                using (var other = SqliteFile.Open(file)) other.Run("CREATE TABLE t (x)");
                break;
            case "a row more":
                var database = await BackupTests.UnzipAsync(file, folder);
                using (var altered = SqliteFile.Open(database)) altered.Run(
                    "UPDATE \"Directives\" SET \"Number\" = 999 WHERE \"Number\" = 145");
                File.Move(database, file, overwrite: true);
                break;
            default:
                File.Delete(file);
                break;
        }
    }
}
