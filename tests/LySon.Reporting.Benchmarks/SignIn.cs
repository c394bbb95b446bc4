using System.Text.RegularExpressions;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Benchmarks;

/// <summary>Signs a client in by the form, as one of the sample accounts.</summary>
internal static partial class SignIn
{
    public static async Task SignInAsync(this HttpClient client, string userName)
    {
        var form = await client.GetStringAsync("/account/sign-in");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = userName, ["Password"] = SampleAccounts.Password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        (await client.PostAsync("/account/sign-in", content)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
