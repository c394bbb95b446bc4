using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Register;

/// <summary>The register by itself, of two agencies: which number is given, when, and to whom.</summary>
public sealed class OutgoingRegisterTests(RegisterBench bench) : IClassFixture<RegisterBench>
{
    [Fact]
    public async Task Numbers_run_from_one_for_each_agency_type_and_year_by_itself()
    {
        var (own, other) = await TwoAsync();
        Assert.Equal("1", await own.TakeAsync(Day(5)));
        Assert.Equal("2", await own.TakeAsync(Day(5)));
        Assert.Equal("1", await other.TakeAsync(Day(4)));
        Assert.Equal("1", await own.TakeAsync(Day(4), symbol: "TTr-UBND"));
        Assert.Equal("1", await own.TakeAsync(new(2022, 1, 3)));
        // The type is what stands before the dash; the office behind it may change its name within the year.
        Assert.Equal("3", await own.TakeAsync(Day(5), symbol: "BC-VP"));
        Assert.Equal((4, 2, 2, 1), (await own.SuggestAsync(Day(5)), await own.SuggestAsync(new(2022, 1, 3)),
            await own.SuggestAsync(Day(5), "TTr-UBND"), await own.SuggestAsync(new(2023, 1, 3))));
        Assert.Equal(2, await other.SuggestAsync(Day(5)));
    }

    [Fact]
    public async Task No_number_is_skipped_given_twice_or_given_without_being_next()
    {
        var (own, other) = await TwoAsync();
        await own.TakeAsync(Day(5));
        await own.TakeAsync(Day(5));
        await other.ReserveAsync();
        await other.ReserveAsync();
        await other.ReserveAsync();
        foreach (var number in (int[])[-1, 0, 1, 2, 4, 5])
            Assert.Equal(RegisterErrors.NotFree(number), await own.TakeAsync(Day(5), number));
        Assert.Equal("3", await own.TakeAsync(Day(5), 3));
        Assert.Equal("4", await own.TakeAsync(Day(5)));
    }

    [Fact]
    public async Task What_is_not_committed_was_never_given()
    {
        var (own, _) = await TwoAsync();
        Assert.Equal("1", await own.TakeAsync(Day(5), commit: false));
        Assert.Equal("1", await own.TakeAsync(Day(6)));
        await using var scope = bench.App.NewDb();
        var register = scope.Get<OutgoingRegister>();
        foreach (var write in (Func<Task>[])
            [
                () => register.TakeAsync(1, Books.Symbol, Day(5), null), () => register.ReserveAsync(1, Books.Symbol, 2021, "Giấy mời"),
                () => register.RecordAsync(1, Books.Symbol, Day(5), 9), () => register.ContinueFromAsync(1, "BC", 2021, 9),
            ])
            await Assert.ThrowsAsync<InvalidOperationException>(write);
    }

    [Fact]
    public async Task A_kept_number_waits_for_its_document_and_is_given_once()
    {
        var (own, other) = await TwoAsync();
        Assert.Equal("1", await own.ReserveAsync("Giấy mời họp"));
        var kept = await own.EntryAsync(1);
        Assert.Equal((RegisterState.Reserved, Books.Symbol, "Giấy mời họp", null), (kept.State, kept.Symbol, kept.Note, kept.Date));
        Assert.Equal(2, await own.SuggestAsync(Day(5)));
        Assert.Equal("2", await own.TakeAsync(Day(5)));
        Assert.Equal([1], await own.WaitingAsync());
        Assert.Empty((int[])[.. await own.WaitingAsync(2022), .. await own.WaitingAsync(symbol: "TTr-UBND"),
            .. await other.WaitingAsync()]);

        Assert.Equal("1", await own.TakeAsync(Day(5), 1, "BC-VP"));
        var given = await own.EntryAsync(1);
        Assert.Equal((kept.Id, RegisterState.Used, "BC-VP", Day(5)), (given.Id, given.State, given.Symbol, given.Date));
        Assert.Equal(RegisterErrors.NotFree(1), await own.TakeAsync(Day(5), 1));
        Assert.Empty(await own.WaitingAsync());
        Assert.Equal("3", await own.TakeAsync(Day(5)));
    }

    [Fact]
    public async Task A_number_is_given_back_by_its_own_agency_and_never_after_use()
    {
        var (own, other) = await TwoAsync();
        await own.ReserveAsync();
        await own.ReserveAsync();
        await own.ReserveAsync();
        var (first, second) = (await own.EntryAsync(1), await own.EntryAsync(2));
        Assert.Null(await other.ReleaseAsync(first.Id));
        Assert.Null(await own.ReleaseAsync(int.MaxValue));
        Assert.Equal(RegisterState.Reserved, (await own.EntryAsync(1)).State);

        Assert.Equal($"Đã bỏ giữ số {second.NumberAndSymbol}. Số này được cấp lại cho văn bản sau.", await own.ReleaseAsync(second.Id));
        Assert.Equal((RegisterState.Released, 2), ((await own.EntryAsync(2)).State, await own.SuggestAsync(Day(5))));
        await own.ReleaseAsync(first.Id);
        Assert.Equal(1, await own.SuggestAsync(Day(5)));
        Assert.Equal([1, 2, 3], await own.WaitingAsync());
        Assert.Equal("4", await own.TakeAsync(Day(5)));

        Assert.Equal("2", await own.TakeAsync(Day(5), 2));
        Assert.Equal(RegisterErrors.UsedStays, await own.ReleaseAsync(second.Id));
        Assert.Equal((RegisterState.Used, Day(5)), ((await own.EntryAsync(2)).State, (await own.EntryAsync(2)).Date));
    }

    [Fact]
    public async Task A_number_that_was_taken_at_that_moment_is_not_given_back()
    {
        var (own, _) = await TwoAsync();
        await own.ReserveAsync();
        await using var scope = bench.App.NewDb();
        var id = (await own.EntryAsync(1)).Id;
        await scope.Db.RegisterEntries().SingleAsync(e => e.Id == id);
        await own.TakeAsync(Day(5), 1);
        Assert.Equal(RegisterErrors.NotFree(1), await scope.Get<OutgoingRegister>().ReleaseAsync(own.AgencyId, id));
        Assert.Equal(RegisterState.Used, (await own.EntryAsync(1)).State);
    }

    [Theory]
    [InlineData(2, 4, "before 1")]
    [InlineData(2, 5, "2")]
    [InlineData(2, 7, "2")]
    [InlineData(2, 8, "after 3")]
    [InlineData(null, 6, "before 3")]
    [InlineData(null, 7, "4")]
    [InlineData(null, 8, "4")]
    public async Task A_higher_number_carries_no_earlier_day(int? number, int day, string expected)
    {
        var (own, other) = await TwoAsync();
        await own.TakeAsync(Day(5));
        await own.ReserveAsync();
        await own.TakeAsync(Day(7));
        await other.TakeAsync(Day(1));
        await other.TakeAsync(Day(28));
        var said = expected switch
        {
            "before 1" => RegisterErrors.BeforeEarlier(1, Day(5)),
            "before 3" =>
            RegisterErrors.BeforeEarlier(3, Day(7)),
            "after 3" => RegisterErrors.AfterLater(3, Day(7)),
            _ => expected
        };
        Assert.Equal(said, await own.TakeAsync(Day(day), number, commit: false));
    }

    [Fact]
    public async Task The_day_that_is_named_is_the_one_that_any_other_day_must_keep_to()
    {
        var (own, _) = await TwoAsync();
        await own.ReserveAsync();
        await own.TakeAsync(Day(5));
        await own.TakeAsync(Day(9));
        Assert.Equal(RegisterErrors.BeforeEarlier(3, Day(9)), await own.TakeAsync(Day(4)));
        Assert.Equal(RegisterErrors.AfterLater(2, Day(5)), await own.TakeAsync(Day(10), 1));
    }

    [Fact]
    public async Task Of_numbers_that_were_given_back_the_lowest_whose_day_fits_is_offered()
    {
        var (own, _) = await TwoAsync();
        await own.ReserveAsync();
        await own.TakeAsync(Day(5));
        await own.ReleaseAsync((await own.EntryAsync(1)).Id);
        Assert.Equal(3, await own.SuggestAsync(Day(6)));
        await own.ReserveAsync();
        await own.ReleaseAsync((await own.EntryAsync(3)).Id);
        Assert.Equal((1, 1, 3), (await own.SuggestAsync(Day(4)), await own.SuggestAsync(Day(5)), await own.SuggestAsync(Day(6))));
        await own.TakeAsync(Day(5), 3);
        Assert.Equal(4, await own.SuggestAsync(Day(6)));
    }

    [Fact]
    public async Task The_book_goes_round_numbers_that_were_given_elsewhere()
    {
        var (own, other) = await TwoAsync();
        Assert.Equal("3", await own.RecordAsync(Day(20), 3));
        Assert.Equal((RegisterState.Used, "BC-VP", Day(20)), ((await own.EntryAsync(3)).State, (await own.EntryAsync(3)).Symbol,
            (await own.EntryAsync(3)).Date));
        Assert.Equal("taken", await own.RecordAsync(Day(20), 3));
        Assert.Equal("7", await own.RecordAsync(Day(1), 7));
        Assert.Equal(1, await own.SuggestAsync(Day(5)));
        // 7 stands far ahead of the row, so its day binds nobody behind it yet.
        foreach (var (number, day) in ((int, int)[])[(1, 5), (2, 6), (4, 21), (5, 21), (6, 21)])
        {
            Assert.Equal(number, await own.SuggestAsync(Day(day)));
            Assert.Equal($"{number}", await own.TakeAsync(Day(day)));
        }
        Assert.Equal((8, 1), (await own.SuggestAsync(Day(21)), await other.SuggestAsync(Day(21))));
        Assert.Equal("8", await own.TakeAsync(Day(21)));
        await own.ReserveAsync();
        Assert.Equal("9", await own.RecordAsync(Day(22), 9));
        Assert.Empty(await own.WaitingAsync());
        Assert.Equal("3", await other.RecordAsync(Day(20), 3));
    }

    [Fact]
    public async Task The_row_goes_on_behind_the_paper_book_and_never_back()
    {
        var (own, other) = await TwoAsync();
        foreach (var wrong in (int[])[-1, Report.NumberMax + 1])
            Assert.Equal(RegisterErrors.NumberRange, await own.ContinueFromAsync(wrong));
        Assert.Equal("done", await own.ContinueFromAsync(0));
        await own.TakeAsync(Day(5));
        await own.ReserveAsync();
        await other.TakeAsync(Day(5));
        Assert.Equal(RegisterErrors.LastTooLow, await own.ContinueFromAsync(1));
        Assert.Equal("done", await own.ContinueFromAsync(2));
        Assert.Equal("done", await own.ContinueFromAsync(600));
        Assert.Equal(("601", "2"), (await own.TakeAsync(Day(5), commit: false), await other.TakeAsync(Day(5), commit: false)));
        Assert.Equal("done", await own.ContinueFromAsync(4, "TTr"));
        Assert.Equal(("5", "601"), (await own.TakeAsync(Day(5), symbol: "TTr-UBND", commit: false),
            await own.TakeAsync(Day(5), commit: false)));
    }

    [Fact]
    public async Task The_last_number_is_given_and_none_beyond()
    {
        var (own, other) = await TwoAsync();
        await own.ContinueFromAsync(Report.NumberMax - 1);
        Assert.Equal($"{Report.NumberMax}", await own.TakeAsync(Day(5)));
        Assert.Equal(RegisterErrors.NumberRange, await own.TakeAsync(Day(5)));
        Assert.Equal("none left", await own.ReserveAsync());
        Assert.Equal("done", await other.ContinueFromAsync(Report.NumberMax));
        await other.ContinueFromAsync(Report.NumberMax - 1);
        Assert.Equal($"{Report.NumberMax}", await other.ReserveAsync());
    }

    private async Task<(Books Own, Books Other)> TwoAsync() => (await bench.NewAgencyAsync(), await bench.NewAgencyAsync());

    private static DateOnly Day(int day) => new(2021, 11, day);
}
