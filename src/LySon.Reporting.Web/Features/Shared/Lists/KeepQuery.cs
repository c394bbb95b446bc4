using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>Hidden inputs with what the address already says, for a GET form that changes one part of it.</summary>
internal static class KeepQuery
{
    public static IHtmlContent Inputs(HttpRequest request, params IEnumerable<string> except)
    {
        var left = except.Append(QueryLink.Page).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var content = new HtmlContentBuilder();
        foreach (var (name, values) in request.Query.Where(pair => !left.Contains(pair.Key)))
        {
            foreach (var value in values.Where(value => !string.IsNullOrEmpty(value)))
            {
                var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                input.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = name, ["value"] = value });
                content.AppendHtml(input);
            }
        }
        return content;
    }
}
