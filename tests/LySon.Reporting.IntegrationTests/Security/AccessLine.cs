using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>One line of the table of who may what, and how it is played.</summary>
/// <param name="Key">"POST /venues/1/edit", as <see cref="Endpoints"/> finds it.</param>
/// <param name="Id">In place of the first number of the address; null leaves 1.</param>
/// <param name="Expected">For each of <see cref="People"/>: a status, or "in" for being sent to the sign-in page.</param>
internal sealed record AccessLine(string Key, int? Id, IReadOnlyList<string> Expected)
{
    /// <summary>A visitor without an account, and the sample accounts.</summary>
    public static readonly IReadOnlyList<string> People = ["", "nhaplieu", "lanhdao", "vanthu", "so", "lanhdaoso", "vanthuso", "quantri"];

    /// <summary>"/venues": lines of one area share an app.</summary>
    public string Area => "/" + Address.Split('/', '?')[1];

    private string Method => Key[..Key.IndexOf(' ', StringComparison.Ordinal)];

    private string Address
    {
        get
        {
            var address = Key[(Method.Length + 1)..];
            return Id is { } id ? Regex.Replace(address, "(?<=^[^0-9]*)1", id.ToString(CultureInfo.InvariantCulture)) : address;
        }
    }

    /// <param name="text">Method, address, perhaps "@2", and an outcome for each person.</param>
    public static AccessLine Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = parts.Length > 2 && parts[2].StartsWith('@') ? 3 : 2;
        var outcomes = parts[rest..];
        Assert.True(outcomes.Length == People.Count, $"This line has {outcomes.Length} outcomes, not {People.Count}: {text}");
        return new($"{parts[0]} {parts[1]}", rest == 3 ? int.Parse(parts[2][1..], CultureInfo.InvariantCulture) : null, outcomes);
    }

    /// <summary>The same line with what is really answered.</summary>
    public async Task<AccessLine> PlayAsync(AccessPlayers players)
    {
        var outcomes = new List<string>();
        foreach (var person in People) outcomes.Add(await PlayAsync(await players.OfAsync(person, isOwnSession: Area == "/account")));
        return this with { Expected = outcomes };
    }

    public override string ToString() =>
        $"{Key,-64} {(Id is { } id ? $"@{id}" : ""),-4}    {string.Join(' ', Expected.Select(o => o.PadRight(3)))}".TrimEnd();

    private async Task<string> PlayAsync(AccessPlayers.Player player)
    {
        using var response = await SendAsync(player);
        return Outcome(response);
    }

    /// <summary>A form is sent empty, with the token that the page would give: who may not is stopped before it is read.</summary>
    public async Task<HttpResponseMessage> SendAsync(AccessPlayers.Player player)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), Address);
        if (Method == "POST" && Area == "/api") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        else if (Method == "POST") request.Content = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", player.Token)]);
        return await player.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static string Outcome(HttpResponseMessage response)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (response.StatusCode != HttpStatusCode.Redirect) return status;
        var to = response.Headers.Location!.OriginalString;
        return to.StartsWith("/account/sign-in?returnUrl=", StringComparison.Ordinal) ? "in"
            : to.StartsWith("/error/403", StringComparison.Ordinal) ? "403" : status;
    }
}
