using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Outlines;

/// <summary>
/// What a person types into a cell: nothing is missing, a dash is not applicable, 0 is zero. Range and required cells are judged apart
/// (<c>TableChecks</c>): what is out of range is kept, so that nothing typed is lost, but cannot be submitted.
/// </summary>
public static class CellText
{
    public const string NotApplicable = "–";
    public const string NotWhole = "Chỉ nhập số nguyên, ví dụ 3062 hoặc 3.062.";

    private static readonly string[] Dashes = ["-", "–", "—"];

    private static readonly OfficialTextAttribute Printable = new(TableColumn.TextMaxLength);

    /// <returns>The cell, and why it is refused; a refused cell is missing.</returns>
    public static (TableCell Cell, string? Error) Parse(TableColumn column, string? typed)
    {
        var text = VietnameseText.Normalize(typed).Replace('\n', ' ');
        if (text.Length == 0) return (TableCell.Missing, null);
        if (Dashes.Contains(text)) return (new(CellState.NotApplicable), null);
        // A date that is none is kept as it was typed, for the checks to name.
        if (column.Kind == ColumnKind.Date && DateText.Parse(text).Day is { } day) text = day.OnScreen();
        if (!column.IsNumber) return Printable.Refusal(text) is { } refusal ? (TableCell.Missing, refusal)
            : (new(CellState.Value, Text: text), null);
        var (number, error) = DecimalText.Parse(text);
        error ??= Refusal(column, number!.Value);
        return error is null ? (new(CellState.Value, number), null) : (TableCell.Missing, error);
    }

    /// <summary>As it stands in the field.</summary>
    public static string Of(TableCell cell) => cell.State == CellState.NotApplicable ? NotApplicable : cell.Print();

    private static string? Refusal(TableColumn column, decimal number)
    {
        if (column.Kind == ColumnKind.WholeNumber && decimal.Truncate(number) != number) return NotWhole;
        return decimal.Round(number, TableColumn.Decimals) != number ? $"Tối đa {TableColumn.Decimals} chữ số sau dấu phẩy." : null;
    }
}
