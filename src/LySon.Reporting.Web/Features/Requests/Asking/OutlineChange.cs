using System.Globalization;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>
/// What a button of the outline does to the form: "add", "up:2", "down:2", "remove:2", and for the columns of a table "column-add:2",
/// "column-up:2:1", "column-down:2:1", "column-remove:2:1". Anything else changes nothing.
/// </summary>
internal static class OutlineChange
{
    /// <returns>The section to look at afterwards.</returns>
    public static int Apply(OutlineInput input, string? button)
    {
        var parts = (button ?? "").Split(':');
        var numbers = parts.Skip(1)
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (parts[0] == "add") return Add(input);
        if (numbers.Count == 0 || numbers[0] < 0 || numbers[0] >= input.Sections.Count) return 0;
        var (at, section) = (numbers[0], input.Sections[numbers[0]]);
        switch (parts[0])
        {
            case "up": return Move(input, at, -1);
            case "down": return Move(input, at, 1);
            case "remove" when !section.IsFixed: input.Sections.RemoveAt(at); return Math.Max(0, at - 1);
            case "column-add" when section.Columns.Count < TableShape.ColumnsMax: section.Columns.Add(new()); break;
            case "column-remove" when Column(section, numbers) is { } c: section.Columns.RemoveAt(c); break;
            case "column-up" when Column(section, numbers) is { } c and > 0: Swap(section.Columns, c, c - 1); break;
            case "column-down" when Column(section, numbers) is { } c && c + 1 < section.Columns.Count:
                Swap(section.Columns, c, c + 1);
                break;
        }
        return at;
    }

    /// <summary>Before the closing, if there is one.</summary>
    private static int Add(OutlineInput input)
    {
        if (input.Sections.Count >= OutlineSection.CountMax || SectionKinds.Find(input.NewKind) is not { IsNumbered: true } kind)
            return input.Sections.Count - 1;
        var at = input.Sections.FindIndex(s => s.Definition.Place == SectionPlace.Last);
        if (at < 0) at = input.Sections.Count;
        input.Sections.Insert(at, SectionInput.New(kind));
        return at;
    }

    private static int Move(OutlineInput input, int at, int step)
    {
        var to = at + step;
        if (to < 0 || to >= input.Sections.Count || input.Sections[at].IsFixed || input.Sections[to].IsFixed) return at;
        Swap(input.Sections, at, to);
        return to;
    }

    private static int? Column(SectionInput section, List<int> numbers) =>
        numbers.Count > 1 && numbers[1] >= 0 && numbers[1] < section.Columns.Count ? numbers[1] : null;

    private static void Swap<T>(List<T> list, int a, int b) => (list[a], list[b]) = (list[b], list[a]);
}
