using System.Net;
using System.Security.Cryptography;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// Whose row it is: every address with an id is asked for by people of another district and another department, who have the right role and
/// the wrong agency. To them the row is not there, and whatever they send changes nothing; to its own people it is there, or the test would
/// prove nothing.
/// </summary>
public sealed class OtherAgencyTests
{
    private static readonly string[] Strangers = ["nhaplieu2", "lanhdao2", "vanthu2", "so2"];

    [Fact]
    public async Task Rows_of_another_agency_are_not_there_for_reading_and_not_for_writing()
    {
        var (app, rows) = await ArrangedAsync();
        await using var _ = app;
        var players = new AccessPlayers(app);
        var keys = (await Endpoints.HandlersAsync(app)).Where(rows.Names).ToList();
        var wrong = new List<string>();
        foreach (var person in (IEnumerable<string>)[.. AccessLine.People, .. Strangers])
            await players.OfAsync(person, isOwnSession: false);

        var before = await SumsAsync(app);
        foreach (var key in keys)
            foreach (var person in Strangers)
                if (await PlayAsync(key, person) is var status && status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
                    wrong.Add($"{key} answered {(int)status} to {person}");
        // Nor does anybody of the own agency do what is for another role, whatever row they name.
        foreach (var key in keys.Where(OwnRows.Fields.ContainsKey))
            foreach (var person in AccessLine.People.Except([OwnRows.Fields[key].Owner])) await PlayAsync(key, person);
        Assert.Empty(wrong);
        Assert.Equal(before, await SumsAsync(app));

        // What is deleted comes last, so that it is there for all others.
        foreach (var key in keys.OrderBy(k => k.EndsWith("delete", StringComparison.Ordinal)))
        {
            var own = new List<HttpStatusCode>();
            foreach (var person in OwnRows.Fields.TryGetValue(key, out var field) ? [field.Owner]
                : AccessLine.People.Where(p => p.Length > 0)) own.Add(await PlayAsync(key, person));
            if (own.TrueForAll(s => s is HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
                wrong.Add($"{key} has no row that anybody of its own agency sees");
        }
        Assert.Empty(wrong);
        Assert.NotEqual(before, await SumsAsync(app));

        // Where a redirect leads, for whom it leads there.
        async Task<HttpStatusCode> PlayAsync(string key, string person)
        {
            var player = await players.OfAsync(person, isOwnSession: false);
            using var request = new HttpRequestMessage(new HttpMethod(key.Split(' ')[0]), rows.Address(key));
            if (request.Method == HttpMethod.Post)
                request.Content = new FormUrlEncodedContent(
                    [KeyValuePair.Create("__RequestVerificationToken", player.Token), .. rows.FieldsOf(key)]);
            using var response = await player.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.StatusCode != HttpStatusCode.Redirect) return response.StatusCode;
            var to = response.Headers.Location!.OriginalString;
            if (to.StartsWith("/error/403", StringComparison.Ordinal)) return HttpStatusCode.Forbidden;
            return (await player.Client.GetAsync(to.Split('#')[0], HttpCompletionOption.ResponseHeadersRead)).StatusCode;
        }
    }

    [Fact]
    public async Task No_list_and_no_search_tells_one_agency_of_another_s_rows()
    {
        var (app, _) = await ArrangedAsync();
        await using var _1 = app;
        await OwnRows.MarkAsync(app);
        var players = new AccessPlayers(app);
        var addresses = (await Endpoints.HandlersAsync(app)).Where(k => k.StartsWith("GET", StringComparison.Ordinal)
            && !k.Contains("/1", StringComparison.Ordinal))
            .Select(k => k[4..]).Where(a => !a.StartsWith("/account", StringComparison.Ordinal)
                && !a.EndsWith("stream", StringComparison.Ordinal)).Append($"/search?q={OwnRows.Mark}").ToList();
        var wrong = new List<string>();
        foreach (var person in Strangers)
            foreach (var address in addresses)
                // The province's officers see the scans of all agencies.
                if ((person != "so2" || !address.StartsWith("/statistics", StringComparison.Ordinal))
                    && await TellsAsync(person, address)) wrong.Add($"{address} tells {person}");
        Assert.Empty(wrong);

        var told = new List<string>();
        foreach (var address in addresses)
            if (await TellsAsync("nhaplieu", address)) told.Add(address);
        foreach (var list in (string[])["/delegations", "/directives", "/imports", "/imports/keys", "/register", "/reports", "/requests",
            "/venues", "/venues/registrations", $"/search?q={OwnRows.Mark}"])
            Assert.True(told.Contains(list) || await TellsAsync("lanhdao", list),
                $"{list} tells its own agency nothing, so this test proves nothing of it");

        async Task<bool> TellsAsync(string person, string address)
        {
            using var response = await (await players.OfAsync(person, isOwnSession: false)).Client.GetAsync(address);
            return (await response.Content.ReadAsStringAsync()).Contains(OwnRows.Marked, StringComparison.Ordinal);
        }
    }

    private static async Task<(ReportingTestApp App, OwnRows Rows)> ArrangedAsync()
    {
        var app = await ReportingTestApp.StartAsync();
        var rows = await OwnRows.AddAsync(app);
        await app.AddUserAsync("nhaplieu2", Roles.Staff, "binh-son");
        await app.AddUserAsync("lanhdao2", Roles.Leader, "binh-son");
        await app.AddUserAsync("vanthu2", Roles.Clerk, "binh-son");
        await app.AddAgencyAsync("so-y-te", FirstKinds.Department);
        await using var scope = app.NewDb();
        scope.Db.Agencies().Single(a => a.Code == "so-y-te").MayRequest = true;
        await scope.Db.SaveChangesAsync();
        await app.AddUserAsync("so2", Roles.Province, "so-y-te");
        return (app, rows);
    }

    /// <summary>A sum over the rows of each table, those apart that every request writes.</summary>
    private static async Task<Dictionary<string, string>> SumsAsync(ReportingTestApp app)
    {
        string[] ofEachRequest = ["UserSessions", "SignInLog", "SignInCounters", "DataProtectionKeys", "ReportReadings"];
        await using var connection = new SqliteConnection(app.Database.ConnectionString);
        await connection.OpenAsync();
        var sums = new Dictionary<string, string>();
        foreach (var table in await ReadAsync("SELECT name FROM sqlite_master WHERE type = 'table'"))
            if (!ofEachRequest.Contains(table)) sums[table] = Convert.ToHexString(
                SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', await ReadAsync($"SELECT * FROM \"{table}\"")))));
        return sums;

        async Task<List<string>> ReadAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await reader.ReadAsync())
                found.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(
                i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i).ToString())));
            return found;
        }
    }
}
