using System.Text.RegularExpressions;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>A person with an app, as the pages set it up.</summary>
internal static partial class Factors
{
    public const string App = "/account/second-factor/app";

    /// <param name="Key">Of the app.</param>
    /// <param name="RecoveryCodes">As they were shown.</param>
    public sealed record SetUp(byte[] Key, IReadOnlyList<string> RecoveryCodes);

    public static string CodeOf(this ReportingTestApp app, byte[] key) => Totp.Code(key, Totp.StepAt(app.Clock.GetUtcNow().UtcDateTime));

    /// <summary>The next code of the app, which is none that was used.</summary>
    public static string NextCodeOf(this ReportingTestApp app, byte[] key)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(2 * Totp.StepSeconds));
        return app.CodeOf(key);
    }

    public static async Task<SetUp> SetUpAppAsync(this ReportingTestApp app, HttpClient client)
    {
        var page = await client.OpenAsync(App);
        var key = KeyOf(page);
        var shown = await page.Form().Fill("Code", app.CodeOf(key)).SubmitAsync();
        Assert.Equal(RecoveryCodes.Address, shown.Address);
        return new(key, [.. shown.All(".code-list code").Select(c => c.TextContent)]);
    }

    /// <summary>A key that answers nothing, in a row like a real one's.</summary>
    public static async Task AddKeyAsync(this ReportingTestApp app, int userId, params byte[] id)
    {
        await using var scope = app.NewDb();
        scope.Db.Add(new Passkey
        {
            UserId = userId, CredentialId = id is [] ? [1, 2] : id,
            Data = new()
            {
                PublicKey = [1], Name = "Khóa", CreatedAt = app.Clock.GetUtcNow(), AttestationObject = [],
                ClientDataJson = []
            }
        });
        await scope.Db.SaveChangesAsync();
    }

    /// <summary>What a browser would hand back for that key, signed with nothing.</summary>
    public const string WrongAnswer = """
        {
          "id": "AQI", "rawId": "AQI", "type": "public-key", "clientExtensionResults": {},
          "response": { "clientDataJSON": "e30", "authenticatorData": "AA", "signature": "AA", "userHandle": "MQ" }
        }
        """;

    /// <summary>The first step: name and password.</summary>
    public static async Task<Page> PasswordAsync(this ReportingTestApp app, string userName, string password = SampleAccounts.Password,
        HttpClient? client = null) =>
        await (await (client ?? app.NewClient()).OpenAsync("/account/sign-in")).Form().Fill("UserName", userName).Fill("Password", password)
            .SubmitAsync();

    public static async Task<int> IdOfAsync(this ReportingTestApp app, string userName)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Users().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
    }

    public static async Task<IReadOnlyList<SignInEvent>> LoggedAsync(this ReportingTestApp app, string userName)
    {
        var id = await app.IdOfAsync(userName);
        await using var scope = app.NewDb();
        return await scope.Db.SignInLog().Where(e => e.UserId == id).OrderBy(e => e.Id).Select(e => e.Event).ToListAsync();
    }

    /// <summary>The key that is written out for who cannot scan.</summary>
    private static byte[] KeyOf(Page page)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(Blank().Replace(page.One("code.secret").TextContent, "")
            .Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
