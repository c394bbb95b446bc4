using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.UnitTests.Upkeep;

public sealed class RequestMeterTests
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Of_a_page_the_time_is_told_within_which_95_of_100_answers_came()
    {
        var meter = new RequestMeter(time);
        for (var i = 0; i < 95; i++) meter.Note("reports", TimeSpan.FromMilliseconds(100));
        for (var i = 0; i < 5; i++) meter.Note("reports", TimeSpan.FromSeconds(9));
        var page = Assert.Single(meter.Slowest());
        Assert.Equal(("reports", 100L), (page.Page, page.Count));
        Assert.InRange(page.Slow.TotalMilliseconds, 90, 110);
        meter.Note("reports", TimeSpan.FromSeconds(9));
        Assert.InRange(Assert.Single(meter.Slowest()).Slow.TotalSeconds, 8.1, 9.9);
    }

    [Fact]
    public void The_slowest_page_comes_first_and_no_time_is_out_of_bounds()
    {
        var meter = new RequestMeter(time);
        meter.Note("quick", TimeSpan.Zero);
        meter.Note("endless", TimeSpan.FromHours(1));
        Assert.Equal(["endless", "quick"], meter.Slowest().Select(p => p.Page));
    }

    [Fact]
    public void After_24_hours_an_answer_is_forgotten()
    {
        var meter = new RequestMeter(time);
        meter.Note("reports", TimeSpan.FromMilliseconds(100));
        time.Advance(TimeSpan.FromHours(23));
        Assert.Single(meter.Slowest());
        time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(meter.Slowest());
        meter.Note("reports", TimeSpan.FromMilliseconds(100));
        Assert.Equal(1, Assert.Single(meter.Slowest()).Count);
    }
}
