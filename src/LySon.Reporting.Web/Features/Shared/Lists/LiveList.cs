using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// Lets htmx fetch what an ordinary link or form of a list would, and exchange only the element with id "list". The markup is the
/// same page, so there is nothing to keep in step, and without script the link is a link.
/// </summary>
internal static class LiveList
{
    public static void Link(TagHelperAttributeList attributes, string url)
    {
        attributes.SetAttribute("href", url);
        attributes.SetAttribute("data-hx-get", url);
        Common(attributes);
    }

    public static void Form(TagHelperAttributeList attributes, string trigger)
    {
        attributes.SetAttribute("data-hx-trigger", trigger);
        attributes.SetAttribute("data-hx-sync", "this:replace");
        Common(attributes);
    }

    public static string LinkText(string url) =>
        $"href=\"{Encode(url)}\" data-hx-get=\"{Encode(url)}\" data-hx-target=\"#list\" data-hx-select=\"#list\" "
        + "data-hx-swap=\"outerMorph\" data-hx-push-url=\"true\"";

    private static void Common(TagHelperAttributeList attributes)
    {
        attributes.SetAttribute("data-hx-target", "#list");
        attributes.SetAttribute("data-hx-select", "#list");
        attributes.SetAttribute("data-hx-swap", "outerMorph");
        attributes.SetAttribute("data-hx-push-url", "true");
    }

    private static string Encode(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
