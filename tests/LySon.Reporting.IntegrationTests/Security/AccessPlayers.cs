using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// The people of the table in one app: each signs in once, and their forms carry the token of a page that everybody may open.
/// </summary>
internal sealed class AccessPlayers(ReportingTestApp app)
{
    private readonly Dictionary<string, Player> known = [];

    /// <param name="Client">Redirects are answers to it.</param>
    public sealed record Player(HttpClient Client, string Token);

    /// <param name="person">Empty for a visitor.</param>
    /// <param name="isOwnSession">For what ends or changes a session: the others go on.</param>
    public async Task<Player> OfAsync(string person, bool isOwnSession) => isOwnSession ? await EnterAsync(person)
        : known.TryGetValue(person, out var player) ? player : known[person] = await EnterAsync(person);

    /// <summary>Sends a form with a good token; a redirect is the answer.</summary>
    public async Task<HttpStatusCode> PostAsync(string person, string address, params (string Name, string Value)[] fields)
    {
        var player = await OfAsync(person, isOwnSession: false);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", player.Token),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var response = await player.Client.PostAsync(address, form);
        return response.StatusCode;
    }

    private async Task<Player> EnterAsync(string person)
    {
        var cookies = new CookieContainer();
        if (person.Length > 0) cookies.Add(await app.SignInCookieAsync(person));
        var client = app.CreateDefaultClient(new CookieContainerHandler(cookies));
        var page = await client.OpenAsync(person.Length == 0 ? "/account/sign-in" : "/guide");
        return new(client, page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!);
    }
}
