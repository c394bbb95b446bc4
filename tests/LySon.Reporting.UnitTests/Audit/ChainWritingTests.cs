using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data.History;

namespace LySon.Reporting.UnitTests.Audit;

/// <summary>How the chain grows: a link for each row, in their order, at the commit, and never without it.</summary>
public class ChainWritingTests
{
    [Fact]
    public async Task Every_row_gets_the_next_link_over_the_one_before()
    {
        await using var ledger = new Ledger();
        ledger.Db.AddRange(Agency("xa-a"), Agency("xa-b"), Agency("xa-c"));
        await ledger.Db.SaveChangesAsync();
        await ledger.AddAsync("xa-d");
        var (links, changes) = (await ledger.LinksAsync(), await ledger.ChangesAsync());
        Assert.Equal([1L, 2, 3, 4], links.Select(l => l.Sequence));
        Assert.Equal(changes.Select(c => c.Id), links.Select(l => l.ChangeId));
        var before = AuditChain.Start;
        foreach (var (link, change) in links.Zip(changes)) Assert.Equal(before = AuditChain.Hash(before, change), link.Hash);
    }

    [Fact]
    public async Task A_history_from_before_the_chain_is_taken_in_with_the_first_link()
    {
        await using var ledger = new Ledger();
        await ledger.AddAsync("xa-a", "xa-b");
        ledger.Sql("DELETE FROM \"AuditLinks\"");
        await ledger.AddAsync("xa-c");
        Assert.Equal([(1L, 1L), (2, 2), (3, 3)], (await ledger.LinksAsync()).Select(l => (l.Sequence, l.ChangeId)));
        Assert.True((await ledger.VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task Rows_are_linked_in_the_order_of_their_numbers_whatever_order_they_come_in()
    {
        await using var ledger = new Ledger();
        await ledger.AddAsync("xa-a");
        await using (var transaction = await ledger.Db.Database.BeginTransactionAsync())
        {
            await ledger.AddAsync("xa-b", "xa-c");
            ledger.Db.Unsealed.Reverse();
            await transaction.CommitAsync();
        }

        Assert.Equal([1L, 2, 3], (await ledger.LinksAsync()).Select(l => l.ChangeId));
        Assert.True((await ledger.VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task Several_saves_of_a_transaction_are_sealed_once_at_its_commit()
    {
        await using var ledger = new Ledger();
        await using (var transaction = await ledger.Db.Database.BeginTransactionAsync())
        {
            await ledger.AddAsync("xa-a", "xa-b");
            Assert.Empty(await ledger.LinksAsync());
            Assert.Equal(2, ledger.Db.Unsealed.Count);
            await transaction.CommitAsync();
        }

        Assert.Empty(ledger.Db.Unsealed);
        await ledger.AddAsync("xa-c");
        Assert.Equal(3, (await ledger.LinksAsync()).Count);
    }

    [Fact]
    public async Task A_row_that_is_saved_twice_in_a_transaction_is_sealed_twice()
    {
        await using var ledger = new Ledger();
        await ledger.AddAsync("xa-a");
        await using (var transaction = await ledger.Db.Database.BeginTransactionAsync())
        {
            Assert.Single(await ledger.AddAsync("xa-b")).Position = 7;
            await ledger.Db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        Assert.Equal([1L, 2, 3], (await ledger.LinksAsync()).Select(l => l.ChangeId));
        Assert.True((await ledger.VerifyAsync()).IsWhole);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_was_rolled_back_is_not_sealed_with_the_next(bool asynchronously)
    {
        await using var ledger = new Ledger();
        await using (await ledger.Db.Database.BeginTransactionAsync()) await ledger.AddAsync("xa-a");
        Assert.Single(ledger.Db.Unsealed);
        ledger.Db.ChangeTracker.Clear();
        await using (var transaction = asynchronously ? await ledger.Db.Database.BeginTransactionAsync()
            : ledger.Db.Database.BeginTransaction())
        {
            Assert.Empty(ledger.Db.Unsealed);
            await ledger.AddAsync("xa-b");
            await transaction.CommitAsync();
        }

        Assert.Single(await ledger.LinksAsync());
        Assert.True((await ledger.VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task A_commit_that_would_leave_the_chain_behind_is_refused()
    {
        await using var ledger = new Ledger();
        await using (var transaction = await ledger.Db.Database.BeginTransactionAsync())
        {
            await ledger.AddAsync("xa-a");
            Assert.Throws<NotSupportedException>(transaction.Commit);
        }

        await using (var nothing = await ledger.Db.Database.BeginTransactionAsync()) nothing.Commit();
        Assert.Empty(await ledger.ChangesAsync());
    }

    [Fact]
    public async Task A_row_that_people_edit_is_not_saved_without_its_history()
    {
        await using var ledger = new Ledger();
        ledger.Db.Add(Agency("xa-a"));
        Assert.Throws<NotSupportedException>(() => ledger.Db.SaveChanges());
        ledger.Db.ChangeTracker.Clear();
        var agency = Assert.Single(await ledger.AddAsync("xa-b"));
        agency.Code = "xa-c";
        Assert.Throws<NotSupportedException>(() => ledger.Db.SaveChanges());
    }

    [Fact]
    public async Task History_that_is_added_by_itself_is_sealed_too()
    {
        await using var ledger = new Ledger();
        ledger.Db.Changes.Add(Change.Of<ReportingUser>(3, ledger.Actor, ledger.Time.GetUtcNow().UtcDateTime,
            new FieldChange("Mật khẩu", null, "đã đổi")));
        await ledger.Db.SaveChangesAsync();
        Assert.Single(await ledger.LinksAsync());
        Assert.True((await ledger.VerifyAsync()).IsWhole);
    }

    private static Agency Agency(string code) => new() { Code = code, KindId = FirstKinds.District };
}
