using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Security;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Addresses;

/// <summary>The sample of 2026: a province without districts.</summary>
public sealed partial class TodayTests
{
    /// <summary>The first working morning after the last step of the sample.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 27, 1, 40, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_units_of_today_are_asked_and_answer_and_nobody_reads_of_a_district()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var handlers = (await Endpoints.HandlersAsync(app)).ToHashSet(StringComparer.Ordinal);
        var (found, seen) = (new List<string>(), 0);
        foreach (var person in SampleAccounts.All.Select(a => a.UserName).Append(""))
        {
            var walk = new Walk(person.Length == 0 ? app.NewClient() : await app.SignInAsync(person), handlers, Look);
            await walk.FromAsync(person.Length == 0 ? "/account/sign-in" : "/");
            Assert.True(walk.Wrong.Count == 0, $"{person}\n{string.Join('\n', walk.Wrong)}");
        }
        Assert.Empty(found.Distinct());
        Assert.True(seen > 100, $"{seen} pages were read only.");

        void Look(string address, IHtmlDocument page)
        {
            seen++;
            // The kinds that there were before stand on the page that edits them.
            if (address.StartsWith("/administration/agencies/kinds", StringComparison.Ordinal)) return;
            var words = string.Join(' ', page.All.Select(e => $"{e.GetAttribute("placeholder")} {e.GetAttribute("aria-label")}")
                .Append(page.DocumentElement.TextContent));
            found.AddRange(District().Matches(words).Select(m => $"{address}: {m.Value}"));
        }
    }

    [Theory, BothDatabases]
    public async Task Ninety_six_units_stand_under_the_province_and_a_third_of_them_has_begun(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        await using var scope = app.NewDb();
        var db = scope.Db;
        var department = await db.Agencies().SingleAsync(a => a.Code == Sample2026.Department);
        var kinds = await db.ReportingTo(department.Id).GroupBy(a => a.Kind!.Name).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        Assert.Equal((86, 9, 1, 3), (kinds["Xã"], kinds["Phường"], kinds["Đặc khu"], kinds.Count));
        var request = await db.Requests().SingleAsync();
        var answers = await RoundAnswers.OfAsync(db, request.Id);
        var now = Morning.UtcDateTime;
        Assert.Equal([(Timeliness.OnTime, 14), (Timeliness.Late, 4), (Timeliness.Missing, 78)],
            answers.GroupBy(a => a.Timeliness(request.Due, now)).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key));
        var states = await db.Reports().GroupBy(r => r.State).ToDictionaryAsync(g => g.Key, g => g.Count());
        Assert.Equal((13, 5, 2, 2, 4, 6), (states[ReportState.Received], states[ReportState.Issued], states[ReportState.Returned],
            states[ReportState.Approved], states[ReportState.Submitted], states[ReportState.Draft]));
        var tables = await db.Set<ReportSection>().AsNoTracking().Where(s => s.Kind == TypedTableSection.Kind).ToListAsync();
        Assert.All(tables, table =>
        {
            var figures = table.Content.Rows.Select(r => r.Cells[0].Number!.Value).ToList();
            Assert.True(figures[1] <= figures[0] && figures[3] <= figures[4], string.Join(' ', figures));
        });
        var page = await (await app.SignInAsync("so")).OpenAsync("/requests/new");
        Assert.Equal(["Xã", "Phường", "Đặc khu"], page.All(".check-group").Select(h => h.TextContent));
        Assert.Contains("Đang chọn 96/96 đơn vị", page.Text, StringComparison.Ordinal);
    }

    private static async Task<ReportingTestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await ReportingTestApp.StartAsync(provider, Content.SampleOfToday);
        app.Clock.Advance(Morning - app.Clock.GetUtcNow());
        return app;
    }

    [GeneratedRegex(@".{0,30}\b([Hh]uyện|HUYỆN)\b.{0,30}")]
    private static partial Regex District();
}
