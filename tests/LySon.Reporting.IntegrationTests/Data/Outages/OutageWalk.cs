using System.Diagnostics;
using System.Globalization;
using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Security;

namespace LySon.Reporting.IntegrationTests.Data.Outages;

/// <summary>
/// Sends to every address and handler of the portal at once, as several people, and looks at what is answered, and how soon.
/// </summary>
internal sealed class OutageWalk(ReportingTestApp app)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly string[] Walkers = ["", "nhaplieu", "quantri"];

    private readonly List<(int Person, AccessPlayers.Player Player)> players = [];

    private sealed record Answer(string Key, string Person, string Outcome, bool SaysWhen, bool IsRight, TimeSpan After);

    /// <summary>While the database serves.</summary>
    public async Task SignInAsync()
    {
        var known = new AccessPlayers(app);
        foreach (var person in Walkers)
            players.Add((AccessLine.People.ToList().IndexOf(person), await known.OfAsync(person, isOwnSession: false)));
    }

    /// <summary>
    /// Every answer is 503, says when to come again, and comes in time; or it is what is always answered, because no database is needed for
    /// it.
    /// </summary>
    /// <param name="lines">Which; null: all.</param>
    /// <param name="readable">What is not there may be said not to be there.</param>
    public async Task<int> AssertAsync(Func<AccessLine, bool>? lines = null, bool readable = false)
    {
        var answers = await Task.WhenAll(from line in AccessTable.Parsed.Where(lines ?? (_ => true))
                                         from player in players
                                         select PlayAsync(line, player.Person, player.Player, readable));
        Refuse(answers.Where(a => !a.IsRight || a.After > Limit)
            .Select(a => $"{a.Key} of '{a.Person}' was answered {a.Outcome} after {a.After.TotalSeconds:0.0} s"));
        Refuse(answers.Where(a => a is { Outcome: "503", SaysWhen: false } && a.Key != "GET /readyz")
            .Select(a => $"{a.Key} does not say when to come again"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{answers.Length} answers, {answers.Count(a => a.Outcome == "503")} of them 503, "
            + $"the last after {answers.Max(a => a.After).TotalSeconds:0.0} s"));
        return answers.Count(a => a.Outcome == "503");
    }

    private static void Refuse(IEnumerable<string> wrong) => Assert.False(wrong.Any(), string.Join('\n', wrong));

    private static async Task<Answer> PlayAsync(AccessLine line, int person, AccessPlayers.Player player, bool readable)
    {
        var started = Stopwatch.StartNew();
        using var response = await line.SendAsync(player);
        var outcome = AccessLine.Outcome(response);
        var always = line.Expected[person];
        return new(line.Key, AccessLine.People[person], outcome, response.Headers.RetryAfter is not null,
            response.StatusCode == HttpStatusCode.ServiceUnavailable || outcome == always || outcome is "in" or "403" or "302"
                || (readable && outcome == "404"), started.Elapsed);
    }
}
