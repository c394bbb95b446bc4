using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>
/// The quiet line on the next page that says what was done, and offers to undo it: a form that posts <paramref name="UndoFields"/> to
/// <paramref name="UndoUrl"/>.
/// </summary>
public sealed record Confirmation(string Text, string? UndoUrl = null, IReadOnlyDictionary<string, string>? UndoFields = null)
{
    private const string Key = "Confirmation";

    public static Confirmation? Take(ITempDataDictionary tempData) =>
        tempData[Key] is string json ? JsonSerializer.Deserialize<Confirmation>(json) : null;

    /// <summary>Goes on to a page of the portal, which says it.</summary>
    public LocalRedirectResult LeadTo(PageModel page, string url)
    {
        page.TempData[Key] = JsonSerializer.Serialize(this);
        return page.LocalRedirect(url);
    }
}
