using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>What keeps an outline from being saved, each at its field.</summary>
internal static class OutlineRules
{
    public static void Check(OutlineInput input, ModelStateDictionary state)
    {
        if (input.Sections.Count > OutlineSection.CountMax) state.AddModelError("", RequestErrors.TooManySections);
        for (var s = 0; s < input.Sections.Count; s++) Check(input.Sections[s], $"Input.Sections[{s}]", state);
    }

    private static void Check(SectionInput section, string at, ModelStateDictionary state)
    {
        if (!section.IsFixed && string.IsNullOrEmpty(section.Heading)) state.AddModelError($"{at}.Heading", RequestErrors.HeadingMissing);
        if (!section.Definition.IsShapedByRequester) return;
        if (section.Columns.Count == 0) state.AddModelError($"{at}.Heading", RequestErrors.ColumnsMissing);
        if (section.Columns.Count > TableShape.ColumnsMax) state.AddModelError($"{at}.Heading", RequestErrors.TooManyColumns);
        if (RowRefusal(section.RowNames) is { } refusal) state.AddModelError($"{at}.Rows", refusal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var c = 0; c < section.Columns.Count; c++) Check(section.Columns[c], $"{at}.Columns[{c}]", names, state);
    }

    private static string? RowRefusal(IReadOnlyList<string> rows)
    {
        if (rows.Count > TableShape.RowsMax) return RequestErrors.TooManyRows;
        if (rows.Any(r => r.Length > TableShape.RowNameMaxLength)) return RequestErrors.RowTooLong;
        return rows.Distinct(StringComparer.OrdinalIgnoreCase).Count() < rows.Count ? RequestErrors.RowTwice : null;
    }

    private static void Check(ColumnInput column, string at, HashSet<string> names, ModelStateDictionary state)
    {
        if (string.IsNullOrEmpty(column.Name)) state.AddModelError($"{at}.Name", RequestErrors.ColumnNameMissing);
        else if (!names.Add(column.Name)) state.AddModelError($"{at}.Name", RequestErrors.ColumnTwice);
        if (column.Kind is ColumnKind.Text or ColumnKind.Date && (!string.IsNullOrEmpty(column.Min) || !string.IsNullOrEmpty(column.Max)))
        {
            state.AddModelError($"{at}.Min", RequestErrors.RangeOfText);
            return;
        }
        foreach (var (field, text) in ((string, string?)[])[("Min", column.Min), ("Max", column.Max)])
            if (!string.IsNullOrEmpty(text) && Refusal(column, text) is { } refusal) state.AddModelError($"{at}.{field}", refusal);
        if (ColumnInput.Number(column.Min) > ColumnInput.Number(column.Max)) state.AddModelError($"{at}.Max", RequestErrors.RangeOrder);
    }

    private static string? Refusal(ColumnInput column, string text) =>
        CellText.Parse(new("", "", column.Kind, Required: false), text) is var (cell, error) && cell.State == CellState.NotApplicable
            ? DecimalText.NotANumber : error;
}
