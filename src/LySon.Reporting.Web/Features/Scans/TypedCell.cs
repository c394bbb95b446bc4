using System.Globalization;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Binding;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>
/// One cell as it was sent. Its fields are named by prefix and venue: v12 the text, s12 what was seen, c12 the choice after a conflict.
/// </summary>
public sealed record TypedCell(int VenueId, string Text, SeenCount Seen, CellChoice Choice)
{
    public const string Value = "v";
    public const string SeenMark = "s";
    public const string Chosen = "c";
    public const string Mine = "mine";
    public const string Theirs = "theirs";

    /// <summary>Cells without what was seen are not from our page and are left out.</summary>
    public static IEnumerable<TypedCell> Read(IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            if (!name.StartsWith(Value, StringComparison.Ordinal)
                || !int.TryParse(name.AsSpan(Value.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                || !SeenCount.TryParse(form[$"{SeenMark}{id}"], out var seen)) continue;
            // The hidden field says that a choice is due; a radio button after it says which.
            var choice = form[$"{Chosen}{id}"].LastOrDefault() switch
            {
                null => CellChoice.None,
                Mine => CellChoice.Mine,
                Theirs => CellChoice.Theirs,
                _ => CellChoice.Due,
            };
            yield return new(id, VietnameseText.Normalize(values.ToString()), seen, choice);
        }
    }

    /// <summary>What was typed as a count, or why it is none. Nothing typed is null: not reported.</summary>
    public (int? Value, string? Error) Parse()
    {
        if (Text.Length == 0) return (null, null);
        var parsed = CountText.Parse(Text);
        if (parsed.Error == CountText.NotANumber) return (null, ScanErrors.NotACount);
        return parsed.Error is not null || parsed.Value > ScanCount.ValueMax ? (null, ScanErrors.TooLarge) : (parsed.Value, null);
    }
}

/// <summary>None: the cell was not in conflict. Due: it is, and nothing was chosen.</summary>
public enum CellChoice { None, Due, Mine, Theirs }
