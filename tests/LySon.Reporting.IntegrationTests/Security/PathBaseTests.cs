using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>The portal below a path of its host: nothing that it answers leads out of it.</summary>
public sealed partial class PathBaseTests
{
    private const string Base = "/bao-cao";
    private const string Public = "https://baocao.example.vn" + Base;

    /// <summary>Pages of one account; many rows lead to pages of one kind, of which two are opened.</summary>
    private const int OfAKind = 2;

    /// <summary>What people type, and words; no addresses.</summary>
    private static readonly string[] Texts = ["value", "placeholder", "data-focus-key", "aria-keyshortcuts", "data-keep", "d", "pattern"];

    [Theory]
    [InlineData("")]
    [InlineData("nhaplieu")]
    [InlineData("lanhdao")]
    [InlineData("vanthu")]
    [InlineData("so")]
    [InlineData("quantri")]
    public async Task No_link_form_or_address_of_a_page_leaves_the_path(string userName)
    {
        await using var app = await StartAsync();
        var client = userName.Length > 0 ? await app.SignInAsync(userName) : app.NewClient();
        IEnumerable<string> first = userName.Length > 0 ? [Base + "/"]
            : [Base + "/account/sign-in", Base + "/v", Base + "/register-venue", Base + "/api", Base + "/account/forgotten"];
        var next = new Queue<string>(first);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        while (next.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(address);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.InternalServerError)
                wrong.Add($"{address} answers {(int)response.StatusCode}");
            wrong.AddRange(response.Headers.TryGetValues("Set-Cookie", out var cookies)
                ? cookies.Where(c => !c.Contains($"path={Base}", StringComparison.OrdinalIgnoreCase)) : []);
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await Pages.ReadAsync(client, response);
            wrong.AddRange(Leaving(page.Document).Select(a => $"{address}: {a}"));
            foreach (var link in page.All("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(h => h.StartsWith(Base, StringComparison.Ordinal)))
            {
                var kind = Number().Replace(link.Split('?')[0], "1");
                if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= OfAKind) next.Enqueue(link);
            }
        }
        Assert.Empty(wrong.Distinct());
        Assert.True(userName.Length == 0 || kinds.Count > 10, $"Only {kinds.Count} kinds of pages were found.");
    }

    [Fact]
    public async Task Who_must_sign_in_first_arrives_where_they_wanted_to()
    {
        await using var app = await StartAsync();
        var sent = await app.NewClientThatStays().GetAsync(Base + "/directives?q=54");
        Assert.Equal($"{Base}/account/sign-in?returnUrl={Uri.EscapeDataString(Base + "/directives?q=54")}",
            sent.Headers.Location!.OriginalString);
        Assert.Equal(Base + "/directives?q=54",
            (await SignInAsync(app.NewClient(), "nhaplieu", sent.Headers.Location.OriginalString)).Address);
    }

    [Fact]
    public async Task Codes_and_the_interface_for_programs_name_the_public_address_and_a_proxy_may_take_the_path_away()
    {
        await using var app = await StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        Assert.StartsWith($"Mã QR mở {Public}/q/", (await client.OpenAsync(Base + "/venues/1")).One(".qr-picture").GetAttribute("alt"),
            StringComparison.Ordinal);
        Assert.Contains($"\"url\": \"{Public}", await client.GetStringAsync(Base + "/openapi/v1.json"), StringComparison.Ordinal);
        // As it comes from a proxy that sends on only what follows the path.
        Assert.Empty(Leaving((await client.OpenAsync("/v")).Document));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz")).StatusCode);
    }

    private static Task<ReportingTestApp> StartAsync() => ReportingTestApp.StartAsync(
        configure: a => a.Set("Portal:PublicAddress", Public));

    private static async Task<Page> SignInAsync(HttpClient client, string userName, string address) =>
        await (await client.OpenAsync(address)).Form().Fill("UserName", userName).Fill("Password", SampleAccounts.Password).SubmitAsync();

    private static IEnumerable<string> Leaving(IDocument page) => from element in page.All
                                                                  from attribute in element.Attributes
                                                                  where attribute.Value.StartsWith('/') && !Texts.Contains(attribute.Name)
                                                                      && attribute.Value != Base
                                                                          && !attribute.Value.StartsWith(
                                                                          Base + "/", StringComparison.Ordinal)
                                                                          && !attribute.Value.StartsWith(
                                                                          Base + "?", StringComparison.Ordinal)
                                                                  select $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";

    [GeneratedRegex("[0-9]+|(?<=/v/)[^/]+")]
    private static partial Regex Number();
}
