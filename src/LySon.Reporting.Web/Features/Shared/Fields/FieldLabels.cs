using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LySon.Reporting.Web.Features.Shared.Fields;

internal static class FieldLabels
{
    /// <summary>
    /// Display name of the property that a ModelState key such as "Input.Rows[3].Count" means; null for the whole form, and for a property
    /// that has none: what it is called in code is never shown.
    /// </summary>
    public static string? Of(ViewDataDictionary view, string key) =>
        key.Length == 0 ? null : Walk(view, key).Last().Metadata?.DisplayName;

    /// <summary>Sorts keys as the properties are declared, which is the order of the form; ModelState itself keeps none.</summary>
    public static string Position(ViewDataDictionary view, string key) =>
        key.Length == 0 ? "" : string.Join('.', Walk(view, key).Select(step => step.Index.ToString("D5", CultureInfo.InvariantCulture)));

    private static IEnumerable<(ModelMetadata? Metadata, int Index)> Walk(ViewDataDictionary view, string key)
    {
        ModelMetadata? metadata = view.ModelExplorer.Metadata;
        foreach (var part in key.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[^1] == ']')
            {
                metadata = metadata?.ElementMetadata;
                yield return (metadata, int.TryParse(part[..^1], CultureInfo.InvariantCulture, out var index) ? index : 0);
            }
            else
            {
                var property = metadata?.Properties[part];
                yield return (property, property is null ? 0 : metadata!.Properties.ToList().IndexOf(property));
                metadata = property;
            }
        }
    }

    /// <summary>
    /// The first sentence, to follow a label and a colon: "Tháng 9 chỉ có 30 ngày. Kiểm tra văn bản gốc." becomes "tháng 9 chỉ có 30 ngày".
    /// </summary>
    public static string Continue(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end < 0 ? message : message[..end]).TrimEnd('.');
        var name = sentence.Length < 2 || char.IsUpper(sentence[1]);
        return name ? sentence : char.ToLower(sentence[0], CultureInfo.InvariantCulture) + sentence[1..];
    }
}
