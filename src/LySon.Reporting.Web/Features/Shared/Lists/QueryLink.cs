using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// This page's address with something changed, so that filters, order and page travel together. The page number is "p", because "page" is
/// taken by Razor Pages' own route value; it falls away whenever anything else changes.
/// </summary>
internal static class QueryLink
{
    public const string Page = "p";
    public const string Size = "size";
    public const string Sort = "sort";

    public static string With(HttpRequest request, string name, string? value) => With(request, [(name, value)]);

    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var changed = changes.Select(change => change.Name).Append(Page).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = request.Query.Where(pair => !changed.Contains(pair.Key) && !StringValues.IsNullOrEmpty(pair.Value));
        var query = new QueryBuilder(kept);
        foreach (var (name, value) in changes)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
