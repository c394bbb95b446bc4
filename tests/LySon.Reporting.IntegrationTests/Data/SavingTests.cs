using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class SavingTests
{
    [Theory, BothDatabases]
    public async Task A_save_records_who_changed_what_when_and_from_which_value_to_which(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().FirstAsync();
        scope.Get<Actor>().UserId = user.Id;
        scope.Get<Actor>().Name = user.FullName;
        var directive = await scope.Db.Directives().SingleAsync(d => d.Number == 145);
        app.Clock.Advance(TimeSpan.FromMinutes(7));

        directive.IssuedOn = new(2021, 8, 30);
        directive.Symbol = "VHTT-TT";
        await scope.Db.SaveChangesAsync();

        var change = await Last(scope.Db, directive);
        Assert.Equal(ChangeKind.Edited, change.Kind);
        Assert.Equal((user.Id, user.FullName), (change.ActorId, change.ActorName));
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, change.At);
        Assert.Equal([new("Ký hiệu", "VHTT", "VHTT-TT"), new FieldChange("Ngày ban hành", null, "30/08/2021")],
            change.Fields.OrderBy(f => f.Name, StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_save_that_changes_nothing_leaves_no_trace(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var directive = await scope.Db.Directives().FirstAsync();
        var (version, changes) = (directive.Version, await scope.Db.Changes.CountAsync());
        directive.Subject = "  " + directive.Subject.Normalize(System.Text.NormalizationForm.FormD) + "\u200B ";
        await scope.Db.SaveChangesAsync();
        Assert.Equal(changes, await scope.Db.Changes.CountAsync());
        Assert.Equal(version, (await Fresh(app, directive)).Version);
    }

    [Theory, BothDatabases]
    public async Task Of_two_writers_the_second_is_refused_and_the_first_one_s_work_stays(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var one = app.NewDb();
        await using var two = app.NewDb();
        var first = await one.Db.Directives().SingleAsync(d => d.Number == 817);
        var second = await two.Db.Directives().SingleAsync(d => d.Number == 817);

        first.Subject = "V/v của người thứ nhất";
        await one.Db.SaveChangesAsync();
        second.Recipients = "Của người thứ hai";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.Db.SaveChangesAsync());

        var kept = await Fresh(app, first);
        Assert.Equal("V/v của người thứ nhất", kept.Subject);
        Assert.NotEqual("Của người thứ hai", kept.Recipients);
        Assert.DoesNotContain((await Last(one.Db, kept)).Fields, f => f.Name == "Đối tượng tiếp nhận");
    }

    [Theory, BothDatabases]
    public async Task A_deleted_row_is_hidden_and_comes_back_whole(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var directive = await scope.Db.Directives().SingleAsync(d => d.Number == 817);

        directive.DeletedAt = app.Clock.GetUtcNow().UtcDateTime;
        await scope.Db.SaveChangesAsync();
        Assert.False(await scope.Db.Directives().AnyAsync(d => d.Number == 817));
        Assert.Equal(ChangeKind.Deleted, (await Last(scope.Db, directive)).Kind);

        directive.DeletedAt = null;
        await scope.Db.SaveChangesAsync();
        Assert.True(await scope.Db.Directives().AnyAsync(d => d.Number == 817));
        Assert.Equal(ChangeKind.Restored, (await Last(scope.Db, directive)).Kind);
    }

    [Theory, BothDatabases]
    public async Task History_and_change_are_one_transaction(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var changes = await scope.Db.Changes.CountAsync();
        scope.Db.Add(new Directive
        {
            AgencyId = -1, Number = 1, Symbol = "UBND", Issuer = "Không có cơ quan này", Subject = "V/v thử", Recipients = "Các phòng",
        });
        await Assert.ThrowsAsync<DbUpdateException>(() => scope.Db.SaveChangesAsync());
        await using var other = app.NewDb();
        Assert.Equal(changes, await other.Db.Changes.CountAsync());
    }

    private static Task<Change> Last(ReportingDbContext db, Directive directive) => db.Changes.AsNoTracking()
        .Where(c => c.Entity == nameof(Directive) && c.EntityId == directive.Id).OrderByDescending(c => c.Id).FirstAsync();

    private static async Task<Directive> Fresh(ReportingTestApp app, Directive directive)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Directives().SingleAsync(d => d.Id == directive.Id);
    }
}
