using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using LySon.Reporting.Web.Features.Directives;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Directives;

/// <summary>What is asked before a directive is saved, each alone, and what is written.</summary>
public sealed class DirectiveSavingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The one beside it is 100/UBND of 9 November 2021 unless a case says otherwise.</summary>
    [Theory]
    [InlineData("the same number", 100, "2021-11-09", true)]
    [InlineData("the same number on another day of the year", 100, "2021-01-01", true)]
    [InlineData("the same number on the year's last day", 100, "2021-12-31", true)]
    [InlineData("the same number of the year after", 100, "2022-01-01", false)]
    [InlineData("the same number of the year before", 100, "2020-12-31", false)]
    [InlineData("the same number without a date", 100, null, true)]
    [InlineData("another number without a date", 101, null, false)]
    [InlineData("a larger number of the same day", 101, "2021-11-09", false)]
    [InlineData("a larger number of the day before", 101, "2021-11-08", true)]
    [InlineData("a larger number of the day after", 101, "2021-11-10", false)]
    [InlineData("a smaller number of the same day", 99, "2021-11-09", false)]
    [InlineData("a smaller number of the day after", 99, "2021-11-10", true)]
    [InlineData("a smaller number of the day before", 99, "2021-11-08", false)]
    [InlineData("a smaller number of the next year", 99, "2022-01-01", false)]
    [InlineData("a larger number of the last year", 101, "2020-12-31", false)]
    public async Task A_number_that_is_taken_or_runs_against_its_day_is_doubted(string _, int number, string? day, bool doubted)
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddDirectiveAsync(number, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(doubted ? 1 : 0, (await DoubtsAsync(bench, await NewAsync(bench))).Count);
    }

    [Theory]
    [InlineData("ba-to", "UBND", "Ủy ban nhân dân huyện")]
    [InlineData(District, "KH-UBND", "Ủy ban nhân dân huyện")]
    [InlineData(District, "UBND", "Phòng Y tế")]
    public async Task Another_agency_symbol_or_issuer_has_numbers_of_its_own(string agency, string symbol, string issuer)
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddDirectiveAsync(100, Day, agency, symbol, issuer);
        await bench.AddDirectiveAsync(150, Day.AddDays(-1), agency, symbol, issuer);
        await bench.AddDirectiveAsync(50, Day.AddDays(1), agency, symbol, issuer);
        Assert.Empty(await DoubtsAsync(bench, await NewAsync(bench)));
        Assert.Empty(await DoubtsAsync(bench, await NewAsync(bench, dated: false)));
    }

    [Fact]
    public async Task A_directive_is_no_twin_of_itself_and_without_a_date_only_a_twin_is_doubted()
    {
        await using var bench = await Bench.StartAsync();
        var own = await bench.AddDirectiveAsync(100, Day);
        Assert.Empty(await DoubtsAsync(bench, own));
        await bench.AddDirectiveAsync(150, Day.AddDays(-1));
        Assert.Equal([DirectiveErrors.Duplicate(own)], await DoubtsAsync(bench, await NewAsync(bench, dated: false)));
    }

    [Fact]
    public async Task The_nearest_number_on_either_side_is_named()
    {
        await using var bench = await Bench.StartAsync();
        foreach (var (number, days) in ((int, int)[])[(102, -2), (101, -1), (98, 1), (99, 2)]) await bench
            .AddDirectiveAsync(number, Day.AddDays(days));
        await using var db = bench.Db();
        var named = await db.Directives().Where(d => d.Number == 101 || d.Number == 99).OrderByDescending(d => d.Number)
            .ToListAsync(Cancellation);
        Assert.Equal([DirectiveErrors.AgainstDate(named[0], smaller: true), DirectiveErrors.AgainstDate(named[1], smaller: false)],
            await DoubtsAsync(bench, await NewAsync(bench)));
    }

    [Fact]
    public async Task What_was_doubted_is_saved_when_it_is_sent_again_and_another_doubt_is_shown_first()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddDirectiveAsync(100, Day);
        var input = Input();
        await using (var db = bench.Db()) Assert.Single((await SaveAsync(bench, db, input, saved: false)).Doubts);
        Assert.NotNull(Acknowledged);
        (input.Acknowledged, var first) = ("another mark", Acknowledged);
        await using (var db = bench.Db()) await SaveAsync(bench, db, input, saved: false);
        input.Acknowledged = first;
        await bench.AddDirectiveAsync(150, Day.AddDays(-1));
        await using (var db = bench.Db()) Assert.Equal(2, (await SaveAsync(bench, db, input, saved: false)).Doubts.Count);
        input.Acknowledged = Acknowledged;
        await using (var db = bench.Db()) await SaveAsync(bench, db, input, saved: true);
        await using var look = bench.Db();
        var agency = await bench.AgencyAsync(District);
        Assert.Equal(2, await look.Directives().CountAsync(d => d.AgencyId == agency && d.Number == 100, Cancellation));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_directive_is_issued_today_at_the_latest(int days, bool saved)
    {
        await using var bench = await Bench.StartAsync();
        var input = Input();
        input.IssuedOn = Day.AddDays(days);
        await using var db = bench.Db();
        await SaveAsync(bench, db, input, saved);
        Assert.Equal(saved ? null : DirectiveErrors.IssuedInFuture, error);
        Assert.Equal(saved ? 1 : 0, await db.Directives().CountAsync(d => d.Number == 100, Cancellation));
    }

    [Fact]
    public async Task What_is_wrong_already_is_neither_doubted_nor_saved()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddDirectiveAsync(100, Day);
        var state = new ModelStateDictionary();
        state.AddModelError("Input.Subject", "Nhập trích yếu.");
        await using var db = bench.Db();
        var saving = Of(bench, db);
        Assert.False(await saving.TrySaveAsync(Input().ToNew(await bench.AgencyAsync(District)), Input(), state));
        Assert.Empty(saving.Doubts);
        Assert.Equal(1, await db.Directives().CountAsync(d => d.Number == 100, Cancellation));
    }

    [Fact]
    public async Task An_issuer_is_spelled_as_the_agency_knows_it_and_a_new_one_is_remembered_by_that_agency()
    {
        await using var bench = await Bench.StartAsync();
        var (own, other) = (await bench.AgencyAsync(District), await bench.AgencyAsync("ba-to"));
        await bench.AddAsync(new Issuer { AgencyId = other, Name = "Phòng Y Tế" });
        await using (var db = bench.Db())
        {
            Assert.Equal("Phòng Y tế", await new IssuerNames(db).SettleAsync(own, " Phòng Y tế ", Cancellation));
            await db.SaveChangesAsync(Cancellation);
        }
        await using var look = bench.Db();
        var issuers = new IssuerNames(look);
        Assert.Equal("Phòng Y tế", await issuers.SettleAsync(own, "PHÒNG Y TẾ", Cancellation));
        Assert.Equal(["Phòng Y tế"], await issuers.AllAsync(own, Cancellation));
        Assert.Equal(["Phòng Y Tế"], await issuers.AllAsync(other, Cancellation));
        Assert.Empty(look.ChangeTracker.Entries<Issuer>());
    }

    [Fact]
    public async Task A_directive_is_saved_with_the_issuer_as_it_is_known()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddAsync(new Issuer { AgencyId = await bench.AgencyAsync(District), Name = "Uỷ ban nhân dân Huyện" });
        await using var db = bench.Db();
        await SaveAsync(bench, db, Input(), saved: true);
        Assert.Equal("Uỷ ban nhân dân Huyện", (await db.Directives().SingleAsync(d => d.Number == 100, Cancellation)).Issuer);
    }

    [Fact]
    public async Task A_directive_that_somebody_else_saved_since_the_form_was_shown_is_not_written_over()
    {
        await using var bench = await Bench.StartAsync();
        var row = await bench.AddDirectiveAsync(100, Day);
        var input = DirectiveInput.From(row);
        await using (var theirs = bench.Db())
        {
            (await theirs.Directives().SingleAsync(d => d.Id == row.Id, Cancellation)).Subject = "V/v của họ";
            await theirs.SaveChangesAsync(Cancellation);
        }
        // The page reads the row anew when the form comes back: what counts is the version that the form carries.
        await using var db = bench.Db();
        var mine = await db.Directives().SingleAsync(d => d.Id == row.Id, Cancellation);
        input.Subject = "V/v của tôi";
        input.ApplyTo(mine);
        var saving = Of(bench, db);
        Assert.False(await saving.TrySaveAsync(mine, input, new()));
        Assert.NotNull(saving.Conflict);
        await using var look = bench.Db();
        Assert.Equal("V/v của họ", (await look.Directives().SingleAsync(d => d.Id == row.Id, Cancellation)).Subject);
    }

    private string? error;

    /// <summary>The mark that the form was sent back with.</summary>
    private string? Acknowledged { get; set; }

    private async Task<DirectiveSaving> SaveAsync(Bench bench, Core.Data.ReportingDbContext db, DirectiveInput input, bool saved)
    {
        var (saving, state) = (Of(bench, db), new ModelStateDictionary());
        Assert.Equal(saved, await saving.TrySaveAsync(input.ToNew(await bench.AgencyAsync(District)), input, state));
        error = state["Input.IssuedOn"]?.Errors.SingleOrDefault()?.ErrorMessage;
        Acknowledged = state["Input.Acknowledged"]?.AttemptedValue;
        return saving;
    }

    private static DirectiveSaving Of(Bench bench, Core.Data.ReportingDbContext db) => new(db, new(db), new(db), bench.Clock);

    private static DirectiveInput Input() => new()
    {
        Number = 100, Symbol = "UBND", IssuedOn = Day, Issuer = "Ủy ban nhân dân huyện",
        Subject = "V/v việc mới", Recipients = "Các phòng."
    };

    private static async Task<Directive> NewAsync(Bench bench, bool dated = true)
    {
        var input = Input();
        if (!dated) input.IssuedOn = null;
        return input.ToNew(await bench.AgencyAsync(District));
    }

    private static async Task<IReadOnlyList<string>> DoubtsAsync(Bench bench, Directive directive)
    {
        await using var db = bench.Db();
        return await new DirectiveDoubts(db).FindAsync(directive, Cancellation);
    }
}
