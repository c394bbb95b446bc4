using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>A year's due dates, as a page and as a file.</summary>
public sealed class DueDateTests
{
    [Theory, BothDatabases]
    public async Task A_year_shows_what_was_asked_and_the_rounds_to_expect(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await RepeatAsync(app);
        var district = await app.SignInAsync("nhaplieu");
        var list = await district.OpenAsync("/requests");
        var page = await district.OpenAsync(list.All("a").Single(a => a.TextContent.Contains("Lịch hạn gửi", StringComparison.Ordinal))
            .GetAttribute("href")!);
        Assert.Equal(["Thứ Tư, 10/11/2021, 17:00", "Thứ Sáu, 10/12/2021, 17:00"], page.All(".row-key").Select(k => k.Words()));
        Assert.Equal(["Đã phát hành", "Dự kiến"], page.All("tbody .cell-side").Select(k => k.Words()));
        Assert.Contains("Chưa nhập ngày nghỉ năm 2021", page.Text, StringComparison.Ordinal);

        // The cut-off of 9 January 2022 is a Sunday, so Monday is the first working day after it.
        var next = await district.OpenAsync("/requests/due-dates?year=2022");
        Assert.Equal(12, next.All(".row-key").Count);
        Assert.Equal("Thứ Hai, 10/01/2022, 17:00", next.All(".row-key")[0].Words());
    }

    [Fact]
    public async Task A_year_is_a_file_for_calendar_programs()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await RepeatAsync(app);
        var answer = await (await app.SignInAsync("nhaplieu")).GetAsync("/requests/due-dates?year=2021&handler=file");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Han-gui-bao-cao-2021.ics", answer.Content.Headers.ContentDisposition!.FileName);
        var calendar = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal([new DateTime(2021, 11, 10, 10, 0, 0), new(2021, 12, 10, 10, 0, 0)],
            calendar.Events.OrderBy(e => e.DtStart!.AsUtc).Select(e => DateTime.SpecifyKind(e.DtStart!.AsUtc, default)));
        Assert.Equal(2, calendar.Events.Select(e => e.Uid).Distinct().Count());
        Assert.Contains(calendar.Events, e => e.Summary!.EndsWith("(Công văn 1406/STTTT-BCVT&CNTT)", StringComparison.Ordinal));
    }

    private static async Task RepeatAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        (await scope.Db.Requests().SingleAsync()).Repeats = Repetition.Monthly;
        await scope.Db.SaveChangesAsync();
    }
}
