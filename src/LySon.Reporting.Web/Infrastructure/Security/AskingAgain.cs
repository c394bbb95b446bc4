using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Leads to the page that asks again who it is, and back to the form with what was typed: the fields of its Input, in the encrypted cookie
/// of redirects. Passwords and codes are not named so and never travel.
/// </summary>
internal static class AskingAgain
{
    /// <summary>A cookie has no room for more; who typed more types it again.</summary>
    private const int CharactersMax = 2000;

    private const string Carried = "Typed";
    private const string Prefix = "Input.";

    private sealed record Typed(string Path, Dictionary<string, string> Fields);

    public static LocalRedirectResult Lead(PageModel page)
    {
        var path = page.Request.Path.Value!;
        if (HttpMethods.IsPost(page.Request.Method) && page.Request.HasFormContentType)
        {
            var fields = page.Request.Form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(f => f.Key, f => f.Value[0] ?? "");
            if (fields.Count > 0 && fields.Sum(f => f.Key.Length + f.Value.Length) <= CharactersMax) page.TempData[Carried] =
                JsonSerializer.Serialize(new Typed(path, fields));
        }
        return page.LocalRedirect($"{AsksAgainAttribute.Page}?returnUrl={Uri.EscapeDataString(path)}");
    }

    /// <summary>Once, and on the page where it was typed.</summary>
    public static void Restore(PageModel page)
    {
        if (page.TempData.Peek(Carried) is not string json || JsonSerializer.Deserialize<Typed>(json) is not { } typed
            || typed.Path != page.Request.Path.Value) return;
        page.TempData.Remove(Carried);
        foreach (var (name, text) in typed.Fields) page.ModelState.SetModelValue(name, text, text);
    }
}
