using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.UnitTests.Venues;

public sealed class VenuePeriodTests
{
    private static readonly DateOnly Today = new(2021, 11, 10);
    private static readonly VenuePeriod Unused = new(Today, null, null);
    private static readonly VenuePeriod Used = new(Today, new(2021, 9, 6), new(2021, 11, 9));

    [Fact]
    public void A_venue_may_open_today_but_not_tomorrow()
    {
        Assert.Null(Unused.OpeningRefusal(Today));
        Assert.Equal(VenueErrors.OpenedInFuture, Unused.OpeningRefusal(Today.AddDays(1)));
    }

    [Fact]
    public void A_venue_may_not_open_after_its_first_count()
    {
        Assert.Null(Used.OpeningRefusal(new(2021, 9, 6)));
        Assert.Equal(VenueErrors.OpenedAfterCounts(new(2021, 9, 6)), Used.OpeningRefusal(new(2021, 9, 7)));
    }

    [Fact]
    public void A_venue_closes_later_than_it_opened()
    {
        var opened = new DateOnly(2021, 9, 1);
        Assert.Equal(VenueErrors.ClosedBeforeOpened(opened), Unused.ClosingRefusal(opened, opened));
        Assert.Null(Unused.ClosingRefusal(opened, opened.AddDays(1)));
    }

    [Fact]
    public void A_venue_does_not_close_before_its_last_count()
    {
        Assert.Equal(VenueErrors.ClosedBeforeCounts(new(2021, 11, 9)), Used.ClosingRefusal(new(2021, 9, 1), new(2021, 11, 9)));
        Assert.Null(Used.ClosingRefusal(new(2021, 9, 1), new(2021, 11, 10)));
    }

    [Fact]
    public void A_closing_day_more_than_a_year_ahead_is_a_slip()
    {
        Assert.Null(Unused.ClosingRefusal(new(2021, 9, 1), Today.AddDays(VenuePeriod.ClosingAheadMaxDays)));
        Assert.Equal(VenueErrors.ClosedTooLate, Unused.ClosingRefusal(new(2021, 9, 1), new(2031, 11, 10)));
    }

    private static readonly RegularExpressionAttribute Phone = new(PhoneForm.Pattern);

    [Theory]
    [InlineData("0905 123 456")]
    [InlineData("(0255) 386-7123")]
    [InlineData("+84 905.123.456")]
    public void A_telephone_number_is_taken_as_people_write_it(string text) => Assert.True(Phone.IsValid(text));

    [Theory]
    [InlineData("0905")]
    [InlineData("09051234567890123")]
    [InlineData("không có")]
    [InlineData("0905 123 456 gặp chị Hạnh")]
    public void What_is_no_telephone_number_is_refused(string text) => Assert.False(Phone.IsValid(text));
}
