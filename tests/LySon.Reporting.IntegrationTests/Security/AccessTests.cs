using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Scans;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class AccessTests
{
    private static IReadOnlyList<AccessLine> Table => AccessTable.Parsed;

    public static TheoryData<string> Areas => [.. Table.Select(l => l.Area).Distinct()];

    [Fact]
    public async Task Every_address_and_handler_has_its_line_in_the_table()
    {
        await using var app = await ArrangedAsync();
        var found = await Endpoints.HandlersAsync(app);
        var missing = found.Except(Table.Select(l => l.Key)).ToList();
        var played = new List<string>();
        var players = new AccessPlayers(app);
        foreach (var key in missing) played.Add((await new AccessLine(key, null, []).PlayAsync(players)).ToString());
        Assert.True(missing.Count == 0,
            $"These have no line in AccessTable.cs. They answer as follows; if that is right, add it:\n{string.Join('\n', played)}");
        Assert.Empty(Table.Select(l => l.Key).Except(found));
        Assert.Empty(Table.GroupBy(l => l.Key).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory, MemberData(nameof(Areas))]
    public async Task Everybody_gets_what_the_table_says(string area)
    {
        await using var app = await ArrangedAsync();
        var (players, wrong) = (new AccessPlayers(app), new List<string>());
        // What is only looked at first, before the forms change it.
        foreach (var line in Table.Where(l => l.Area == area).OrderBy(l => l.Key.StartsWith("GET", StringComparison.Ordinal) ? 0 : 1))
        {
            var got = await line.PlayAsync(players);
            if (!got.Expected.SequenceEqual(line.Expected)) wrong.Add($"{line}\nbut got\n{got}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Who_may_not_is_told_so_and_a_visitor_finds_the_way_back()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.Equal("Tài khoản không có quyền xem trang này", (await (await app.SignInAsync("so")).OpenAsync("/directives")).Title);
        var sent = await app.NewClientThatStays().GetAsync("/directives?q=54");
        Assert.Equal("/account/sign-in?returnUrl=%2Fdirectives%3Fq%3D54", sent.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task No_page_takes_a_form_that_it_did_not_give_out()
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var userName in AccessLine.People.Where(p => p.Length > 0))
        {
            var client = await app.SignInAsync(userName);
            foreach (var page in Endpoints.Pages(app).Where(p => !p.StartsWith("/error", StringComparison.Ordinal)))
            {
                var response = await client.PostAsync(page, new FormUrlEncodedContent([]));
                Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden,
                    $"{page} answered {response.StatusCode} to a forged form of {userName}");
            }
        }
    }

    /// <summary>Beside the sample data, with its issued report 1 and request 1: the draft of a report, 2, and an import, 1.</summary>
    private static async Task<ReportingTestApp> ArrangedAsync()
    {
        var app = await ReportingTestApp.StartAsync();
        await app.DraftAsync();
        await app.AddImportAsync("Địa điểm;Ngày;Lượt quét\nChợ không có;09/11/2021;1\n");
        return app;
    }
}
