using System.Diagnostics;
using System.Net;
using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.BrowserTests;

/// <summary>The pages as they leave the portal, before a browser mends what is wrong with them.</summary>
public sealed class ValidHtmlTests(SharedPortal portal)
{
    /// <summary>Pages that are answers to an empty form: who sends it, and where.</summary>
    private static readonly (string Address, string? UserName)[] Refused =
    [
        ("/account/sign-in", null), ("/register-venue", null), ("/directives/new", "nhaplieu"), ("/venues/new", "nhaplieu"),
        ("/requests/new", "so"),
    ];

    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var app = await portal.Portal.Value;
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Path, "html")).FullName;
        var visitor = app.NewClientThatStays();
        await using (var scope = app.NewDb())
        {
            var code = (await scope.Db.VenueCodes().FirstAsync(c => c.ReplacedAt == null)).Code;
            var report = (await scope.Db.IssuedDocuments().FirstAsync()).Code;
            (string Name, string Address)[] more =
                [("scan", $"/q/{code}"), ("scan-unknown", "/q/x"), ("verified", $"/v/{report}"), ("mistyped", "/v/x")];
            foreach (var (name, address) in more)
                await KeepAsync(name, await visitor.OpenAsync(address));
        }
        foreach (var person in PortalPages.All.Select(p => p.UserName).Distinct())
        {
            var client = person is null ? visitor : await app.SignInAsync(person);
            foreach (var page in PortalPages.All.Where(p => p.UserName == person))
                await KeepAsync(page.Name, await client.OpenAsync(page.Address));
            foreach (var (address, _) in Refused.Where(r => r.UserName == person))
                await KeepAsync($"refused{address.Replace('/', '-')}", await (await client.OpenAsync(address)).Form().SubmitAsync());
        }
        Assert.Equal("", await FindAsync(folder));

        async Task KeepAsync(string name, Page page) =>
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), await page.Response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Every_page_says_in_the_browser_s_tab_what_it_is_and_where()
    {
        var app = await portal.Portal.Value;
        List<(string Address, string Title)> titles = [];
        foreach (var person in PortalPages.All.Select(p => p.UserName).Distinct())
        {
            var client = person is null ? app.NewClient() : await app.SignInAsync(person);
            foreach (var page in PortalPages.All.Where(p => p.UserName == person))
            {
                var opened = await client.OpenAsync(page.Address);
                if (opened.Status == HttpStatusCode.OK) titles.Add((opened.Address.Split('?')[0], opened.One("title").Words()));
            }
        }
        Assert.All(titles, t => Assert.EndsWith(" – Cổng báo cáo", t.Title, StringComparison.Ordinal));
        Assert.Empty(titles.Distinct().GroupBy(t => t.Title).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g)}"));
    }

    /// <summary>A line for each fault.</summary>
    private static async Task<string> FindAsync(string folder)
    {
        var script = Path.Combine(TestFolder.Repository, "tests", "LySon.Reporting.BrowserTests", "valid-html.mjs");
        var start = new ProcessStartInfo("node", [script, folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var faults = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return found + await faults;
    }
}
