using System.Text.RegularExpressions;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// Every address and handler that the app answers for, found in its routes, so that a new one is tested before anyone thinks of it.
/// </summary>
internal static partial class Endpoints
{
    /// <summary>Answered at the head of the pipeline, where no route knows them.</summary>
    private static readonly string[] BeforeRoutes = ["POST /q/x"];

    /// <summary>
    /// "GET /venues/1", "POST /venues/1/edit?handler=delete": with 1 for every number and "x" for every word; of the files of the portal
    /// none.
    /// </summary>
    public static async Task<IReadOnlyList<string>> HandlersAsync(ReportingTestApp app)
    {
        var found = new List<string>(BeforeRoutes);
        foreach (var endpoint in Routes(app))
        {
            // A page answers GET without a handler for it, too.
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.AddRange((await HandlersAsync(app, page, endpoint)).Select(h => Named(h, Address(endpoint)))
                .Append($"GET {Address(endpoint)}"));
            else found.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get])
                .Select(method => $"{method} {Address(endpoint)}"));
        }
        return [.. found.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The addresses of all pages.</summary>
    public static IReadOnlyList<string> Pages(ReportingTestApp app) =>
        [.. Routes(app).Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(Address).Distinct()];

    /// <summary>
    /// "/venues/{id:int}/edit    ReadAgency, EditAgency": what guards each address, as its endpoint says it: policies, and every attribute
    /// of this portal's own.
    /// </summary>
    public static async Task<IReadOnlyList<string>> GuardsAsync(ReportingTestApp app)
    {
        var found = new List<string>();
        foreach (var endpoint in Routes(app))
        {
            var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? new((await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata)).EndpointMetadata!)
                    : endpoint.Metadata;
            found.Add($"{Address(endpoint),-45} {string.Join(", ", Guards(metadata))}");
        }
        return [.. found.Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Guards(EndpointMetadataCollection metadata)
    {
        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "signed in").Distinct()
            .Order(StringComparer.Ordinal).ToList();
        foreach (var policy in policies) yield return policy;
        if (metadata.GetMetadata<IAllowAnonymous>() is not null) yield return "anybody";
        else if (policies.Count == 0) yield return "signed in";
        if (metadata.GetMetadata<SessionCheck.NoSession>() is not null) yield return "no session";
        if (metadata.GetMetadata<SecretPathAttribute>() is not null) yield return "secret path";
        if (metadata.GetMetadata<EnableRateLimitingAttribute>() is { } limit) yield return $"limit {limit.PolicyName}";
        if (metadata.GetMetadata<AsksAgainAttribute>() is not null) yield return "asks again";
        if (metadata.GetMetadata<OpensDuringAttribute>()
            is { } opens) yield return $"opens during {string.Join(" and ", opens.Obligations)}";
    }

    private static IEnumerable<RouteEndpoint> Routes(ReportingTestApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !Address(e).Contains('*'));

    private static async Task<IEnumerable<HandlerMethodDescriptor>> HandlersAsync(
        ReportingTestApp app, PageActionDescriptor page, RouteEndpoint endpoint) =>
        // The framework takes the filter OnPageHandlerExecution for the handler of a method "PAGE".
        (await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata)).HandlerMethods
            .Where(h => h.HttpMethod != "Page");

    private static string Named(HandlerMethodDescriptor handler, string address) =>
        $"{handler.HttpMethod.ToUpperInvariant()} {address}"
        + (handler.Name is { Length: > 0 } name ? $"?handler={name.ToLowerInvariant()}" : "");

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
