using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Shared.Saving;

internal static class FormState
{
    /// <summary>
    /// Makes the form show this value instead of the one that was sent: a hidden version or mark that the server has moved on.
    /// </summary>
    public static void Show<T>(this ModelStateDictionary state, string key, T value)
    {
        state.SetModelValue(key, value, Convert.ToString(value, CultureInfo.InvariantCulture));
        if (state[key] is { } entry) entry.ValidationState = ModelValidationState.Valid;
    }
}
