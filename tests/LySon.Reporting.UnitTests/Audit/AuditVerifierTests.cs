using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data.History;

namespace LySon.Reporting.UnitTests.Audit;

/// <summary>What is done to the history past the portal, and what is said of it: which fault, where, and nothing else.</summary>
public class AuditVerifierTests
{
    private const string Row =
        "INSERT INTO \"Changes\" (\"At\", \"ActorName\", \"Entity\", \"EntityId\", \"Kind\", \"Fields\") VALUES ('2021-11-09 00:00:00', "
        + "'X', 'Report', 1, 'Edited', '[]')";

    [Theory]
    [InlineData("\"At\" = '2021-11-09 02:30:05.123001'")]
    [InlineData("\"ActorId\" = 1")]
    [InlineData("\"ActorName\" = 'Người khác'")]
    [InlineData("\"Entity\" = 'Report'")]
    [InlineData("\"EntityId\" = 9")]
    [InlineData("\"Kind\" = 'Restored'")]
    [InlineData("\"Fields\" = '[]'")]
    [InlineData("\"Fields\" = REPLACE(\"Fields\", 'xa-b', 'xa-x')")]
    public async Task A_row_that_was_altered_is_named_with_its_place(string set)
    {
        await using var ledger = await ThreeAsync();
        ledger.Sql("UPDATE \"Changes\" SET " + set + " WHERE \"Id\" = 2");
        var report = await ledger.VerifyAsync();
        Assert.Equal([new AuditFinding(AuditFault.Altered, 2, 2)], report.Findings);
        Assert.False(report.IsWhole);
    }

    [Fact]
    public async Task A_whole_chain_tells_its_length_and_its_head()
    {
        await using var ledger = await ThreeAsync();
        var (report, links) = (await ledger.VerifyAsync(), await ledger.LinksAsync());
        Assert.Equal((true, 3, links[^1].Hash), (report.IsWhole, report.Links, report.Head));
        await using var empty = new Ledger();
        Assert.Equal((true, 0, AuditChain.Start), await empty.VerifyAsync() is var none ? (none.IsWhole, none.Links, none.Head) : default);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_missing_at_its_place()
    {
        foreach (var id in new[] { 1, 2, 3 })
        {
            await using var ledger = await ThreeAsync();
            ledger.Sql($"DELETE FROM \"Changes\" WHERE \"Id\" = {id}");
            Assert.Equal([new AuditFinding(AuditFault.Missing, id, id)], (await ledger.VerifyAsync()).Findings);
        }
    }

    [Fact]
    public async Task A_link_that_is_gone_leaves_a_gap_and_a_row_without_seal()
    {
        await using var first = await ThreeAsync();
        first.Sql("DELETE FROM \"AuditLinks\" WHERE \"Sequence\" = 1");
        Assert.Equal([new AuditFinding(AuditFault.Gap, 1, 2), new AuditFinding(AuditFault.Unsealed, null, 1)],
            (await first.VerifyAsync()).Findings);
        await using var middle = await ThreeAsync();
        middle.Sql("DELETE FROM \"AuditLinks\" WHERE \"Sequence\" = 2");
        Assert.Equal([new AuditFinding(AuditFault.Gap, 2, 3), new AuditFinding(AuditFault.Unsealed, null, 2)],
            (await middle.VerifyAsync()).Findings);
        await using var last = await ThreeAsync();
        last.Sql("DELETE FROM \"AuditLinks\" WHERE \"Sequence\" = 3");
        Assert.Equal([new AuditFinding(AuditFault.Unsealed, null, 3)], (await last.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task To_take_the_whole_chain_away_does_not_make_the_history_whole()
    {
        await using var ledger = await ThreeAsync();
        ledger.Sql("DELETE FROM \"AuditLinks\"");
        Assert.Equal([1L, 2L, 3L], (await ledger.VerifyAsync()).Findings.Where(f => f.Fault == AuditFault.Unsealed)
            .Select(f => f.ChangeId));
    }

    [Fact]
    public async Task A_row_and_its_link_taken_out_together_show_in_the_next()
    {
        await using var ledger = await ThreeAsync();
        ledger.Sql("DELETE FROM \"AuditLinks\" WHERE \"Sequence\" = 2");
        ledger.Sql("DELETE FROM \"Changes\" WHERE \"Id\" = 2");
        Assert.Equal([new AuditFinding(AuditFault.Gap, 2, 3)], (await ledger.VerifyAsync()).Findings);
        // Closed up, the hash of what follows does not fit.
        ledger.Sql("UPDATE \"AuditLinks\" SET \"Sequence\" = 2 WHERE \"Sequence\" = 3");
        Assert.Equal([new AuditFinding(AuditFault.Altered, 2, 3)], (await ledger.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_hash_put_anew_over_an_altered_row_does_not_fit_the_next_link()
    {
        await using var ledger = await ThreeAsync();
        ledger.Sql("UPDATE \"Changes\" SET \"ActorName\" = 'Người khác' WHERE \"Id\" = 2");
        var anew = AuditChain.Hash((await ledger.LinksAsync())[0].Hash, (await ledger.ChangesAsync())[1]);
        ledger.Sql($"UPDATE \"AuditLinks\" SET \"Hash\" = '{anew}' WHERE \"Sequence\" = 2");
        Assert.Equal([new AuditFinding(AuditFault.Altered, 3, 3)], (await ledger.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Rows_that_change_places_are_both_found()
    {
        await using var ledger = await ThreeAsync();
        ledger.Sql("UPDATE \"AuditLinks\" SET \"ChangeId\" = CASE \"ChangeId\" WHEN 1 THEN -1 ELSE -2 END WHERE \"ChangeId\" < 3");
        ledger.Sql("UPDATE \"AuditLinks\" SET \"ChangeId\" = CASE \"ChangeId\" WHEN -1 THEN 2 ELSE 1 END WHERE \"ChangeId\" < 0");
        Assert.Equal([new AuditFinding(AuditFault.Altered, 1, 2), new AuditFinding(AuditFault.Altered, 2, 1)],
            (await ledger.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_row_written_past_the_portal_has_no_seal()
    {
        await using var ledger = await ThreeAsync();
        ledger.Sql(Row);
        Assert.Equal([new AuditFinding(AuditFault.Unsealed, null, 4)], (await ledger.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_head_that_was_noted_must_be_a_link_still()
    {
        await using var ledger = await ThreeAsync();
        var hashes = (await ledger.LinksAsync()).Select(l => l.Hash).ToList();
        foreach (var noted in hashes.Prepend(AuditChain.Start)) Assert.True((await ledger.VerifyAsync(noted)).IsWhole, noted);
        Assert.Equal([new AuditFinding(AuditFault.Gap, 4, 0)], (await ledger.VerifyAsync(new string('f', 64))).Findings);
        ledger.Sql("DELETE FROM \"AuditLinks\" WHERE \"Sequence\" = 3");
        ledger.Sql("DELETE FROM \"Changes\" WHERE \"Id\" = 3");
        Assert.True((await ledger.VerifyAsync()).IsWhole);
        Assert.True((await ledger.VerifyAsync(hashes[1])).IsWhole);
        Assert.Equal([new AuditFinding(AuditFault.Gap, 3, 0)], (await ledger.VerifyAsync(hashes[2])).Findings);
    }

    [Theory]
    [InlineData(49, 49), InlineData(50, 50), InlineData(51, 50)]
    public async Task The_first_fifty_faults_are_enough(int rows, int told)
    {
        await using var ledger = await ThreeAsync();
        for (var i = 0; i < rows; i++) ledger.Sql(Row);
        var findings = (await ledger.VerifyAsync()).Findings;
        Assert.Equal(Enumerable.Range(4, told).Select(i => (long)i), findings.Select(f => f.ChangeId));
        // What says that the end is missing is always among them.
        var noted = (await ledger.VerifyAsync(new string('f', 64))).Findings;
        Assert.Equal((AuditFault.Gap, 0L, Math.Min(rows + 1, 50)), (noted[0].Fault, noted[0].ChangeId, noted.Count));
    }

    private static async Task<Ledger> ThreeAsync()
    {
        var ledger = new Ledger();
        await ledger.AddAsync("xa-a", "xa-b", "xa-c");
        Assert.True((await ledger.VerifyAsync()).IsWhole);
        return ledger;
    }
}
