using System.Text.RegularExpressions;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>Every page that the app answers for, found in its routes, so that a new one is tested before anyone thinks of it.</summary>
internal static partial class Endpoints
{
    /// <param name="Address">With 1 for every number and "x" for every word.</param>
    /// <param name="IsRead">A browser can open it; an address for other programs only answers what they send.</param>
    public sealed record Found(string Address, bool IsPage, bool IsPublic, bool IsRead);

    public static IReadOnlyList<Found> All(ReportingTestApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => new Found(Address(e), e.Metadata.GetMetadata<PageActionDescriptor>() is not null, e.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false))
            .Where(e => !e.Address.Contains('*')).DistinctBy(e => e.Address),
    ];

    public static IReadOnlyList<Found> Pages(ReportingTestApp app) => [.. All(app).Where(e => e.IsPage)];

    private static string Address(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return Parameter().Replace(pattern, p => p.Value.Contains('*') ? "*" : NumberIn().IsMatch(p.Value) ? "1" : "x");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(":(int|long)")]
    private static partial Regex NumberIn();
}
