using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Audit;

public sealed class AuditChainTests
{
    [Theory, BothDatabases]
    public async Task Everything_that_was_saved_hangs_in_one_whole_chain(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        (await scope.Db.Directives().SingleAsync(d => d.Number == 145)).Symbol = "VHTT-TT";
        await scope.Db.SaveChangesAsync();

        var report = await scope.Get<AuditVerifier>().VerifyAsync();

        Assert.True(report.IsWhole);
        Assert.Equal(await scope.Db.Changes.LongCountAsync(), report.Links);
    }

    [Theory, BothDatabases]
    public async Task Writers_at_the_same_time_leave_a_chain_without_gap_or_fork(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await Parallel.ForEachAsync(Enumerable.Range(0, 16), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancellation) =>
        {
            await using var scope = app.NewDb();
            var venue = await scope.Db.Venues().OrderBy(v => v.Id).Skip(i).FirstAsync(cancellation);
            venue.Contact = $"Người thứ {i}";
            await scope.Db.SaveChangesAsync(cancellation);
        });
        await using var fresh = app.NewDb();
        Assert.True((await fresh.Get<AuditVerifier>().VerifyAsync()).IsWhole);
    }

    [Theory, BothDatabases]
    public async Task The_database_itself_refuses_to_change_or_delete_history(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        foreach (var sql in (string[])["DELETE FROM \"Changes\"", "DELETE FROM \"AuditLinks\"", "DELETE FROM \"ReportSteps\"",
            "DELETE FROM \"IssuedDocuments\"",
            "UPDATE \"AuditLinks\" SET \"Hash\" = ''", "UPDATE \"ReportSteps\" SET \"ReportId\" = 1",
            "UPDATE \"IssuedDocuments\" SET \"Size\" = 1"])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => scope.Db.Database.ExecuteSqlRawAsync(sql));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => scope.Db.Changes.ExecuteUpdateAsync(set => set.SetProperty(c => c.ActorName, "Ai đó")));
    }

    [Theory]
    [InlineData("UPDATE \"Changes\" SET \"ActorName\" = 'Người khác' WHERE \"Id\" = 3", AuditFault.Altered)]
    [InlineData("DELETE FROM \"Changes\" WHERE \"Id\" = 3", AuditFault.Missing)]
    [InlineData("DELETE FROM \"AuditLinks\" WHERE \"ChangeId\" = 3", AuditFault.Gap, AuditFault.Unsealed)]
    [InlineData("INSERT INTO \"Changes\" (\"At\", \"ActorName\", \"Entity\", \"EntityId\", \"Kind\", \"Fields\") VALUES ('2021-11-09 "
        + "00:00:00', 'X', 'Report', 1, 'Edited', '[]')", AuditFault.Unsealed)]
    public async Task Whoever_gets_past_the_portal_and_the_triggers_is_found_out(string sql, params AuditFault[] faults)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        await scope.Db.Database.ExecuteSqlRawAsync(
            "DROP TRIGGER \"Changes_NoUpdate\"; DROP TRIGGER \"Changes_NoDelete\"; DROP TRIGGER \"AuditLinks_NoUpdate\"; DROP TRIGGER "
                + "\"AuditLinks_NoDelete\"");
        await scope.Db.Database.ExecuteSqlRawAsync(sql);
        var report = await scope.Get<AuditVerifier>().VerifyAsync();
        Assert.Equal(faults, report.Findings.Select(f => f.Fault));
    }

    [Fact]
    public async Task A_chain_whose_end_was_cut_off_does_not_hold_the_head_that_was_noted()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var noted = (await scope.Get<AuditVerifier>().VerifyAsync()).Head;
        await scope.Db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Changes_NoDelete\"; DROP TRIGGER \"AuditLinks_NoDelete\"");
        await scope.Db.Database.ExecuteSqlRawAsync(
            "DELETE FROM \"Changes\" WHERE \"Id\" = (SELECT MAX(\"Id\") FROM \"Changes\"); DELETE FROM \"AuditLinks\" WHERE \"Sequence\" "
                + "= (SELECT MAX(\"Sequence\") FROM \"AuditLinks\")");
        Assert.True((await scope.Get<AuditVerifier>().VerifyAsync()).IsWhole);
        Assert.False((await scope.Get<AuditVerifier>().VerifyAsync(noted)).IsWhole);
    }

    [Theory, BothDatabases]
    public async Task What_was_rolled_back_leaves_no_link(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var before = await scope.Db.AuditLinks.CountAsync();
        await using (var _ = await scope.Db.Database.BeginTransactionAsync())
        {
            (await scope.Db.Directives().SingleAsync(d => d.Number == 145)).Symbol = "VHTT-A";
            await scope.Db.SaveChangesAsync();
        }
        scope.Db.ChangeTracker.Clear();
        (await scope.Db.Directives().SingleAsync(d => d.Number == 145)).Symbol = "VHTT-B";
        await scope.Db.SaveChangesAsync();
        Assert.Equal(before + 1, await scope.Db.AuditLinks.CountAsync());
        Assert.True((await scope.Get<AuditVerifier>().VerifyAsync()).IsWhole);
    }
}
