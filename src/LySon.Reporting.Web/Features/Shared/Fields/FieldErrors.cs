using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LySon.Reporting.Web.Features.Shared.Fields;

internal static class FieldErrors
{
    public static string? First(ViewDataDictionary view, string name) =>
        view.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What the person typed, as it came in.</summary>
    public static string? Typed(ViewDataDictionary view, string name) =>
        view.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
}
