using System.Reflection;
using System.Text.RegularExpressions;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Security;

namespace LySon.Reporting.IntegrationTests.Addresses;

/// <summary>The classes of addresses and the routes of the pages are written apart; they agree.</summary>
public sealed class AddressTests(SharedSample sample) : IClassFixture<SharedSample>
{
    /// <summary>Beginnings of addresses.</summary>
    private static readonly string[] NoPages = ["/account", "/q", "/error/{0}"];

    [Fact]
    public async Task Every_address_that_the_portal_names_is_answered()
    {
        var answered = (await Endpoints.HandlersAsync(sample.App)).Select(h => h.Split(' ')[1].Split('?')[0])
            .ToHashSet(StringComparer.Ordinal);
        var named = typeof(Program).Assembly.GetTypes().Where(t => t.Name.EndsWith("Addresses", StringComparison.Ordinal)
            && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(Named).Where(a => a.Address is ['/', ..] && !NoPages.Contains(a.Address)).ToList();
        Assert.True(named.Count > 100, $"{named.Count} addresses are found only.");
        Assert.Empty(named.Where(a => !answered.Any(route => Matches(route, a.Address.Split('?')[0]))));
    }

    private static IEnumerable<(string Name, string Address)> Named(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral)
            .Select(f => ($"{type.Name}.{f.Name}", (string)f.GetRawConstantValue()!)),
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(string))
            .Select(m => ($"{type.Name}.{m.Name}", (string)m.Invoke(null, [.. m.GetParameters().Select(Sample)])!)),
    ];

    /// <summary>As <see cref="Endpoints"/> writes them: 1 for a number, x for a word; a part of a report is one that there is.</summary>
    private static object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType == typeof(long) ? 1L
        : parameter.ParameterType == typeof(int) ? 1
        : parameter.Name == "part" ? "details" : "x";

    /// <summary>A word of a route stands for any; what is optional may be missing.</summary>
    private static bool Matches(string route, string address) => route == address || Regex.IsMatch(address,
        "^" + Regex.Replace(Regex.Escape(route), "(?<=[/.])x(?=$|[/.\\\\])", "[^/]+") + "$")
            || route.EndsWith("/x", StringComparison.Ordinal) && route[..^2] == address
        || route.EndsWith("/1", StringComparison.Ordinal) && route[..^2] == address;
}
