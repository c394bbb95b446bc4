using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Forms;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>A row of a sheet as it was handed in, and what becomes of it.</summary>
/// <param name="number">As the spreadsheet numbers it.</param>
/// <param name="at">Where each of the sheet's columns stands in the file, from 0.</param>
internal sealed class SetupRow(SetupSheet sheet, int number, string[] cells, IReadOnlyList<int> at)
{
    private readonly List<SetupError> errors = [];
    private readonly List<TrackedEntity> touched = [];

    public int Number => number;
    public IReadOnlyList<SetupError> Errors => errors;
    public bool IsGood => errors.Count == 0;

    /// <summary>Rows of the portal that it made or found.</summary>
    public IReadOnlyList<TrackedEntity> Touched => touched;

    public bool IsNew { get; set; }
    public IReadOnlyList<FieldChange> Changes { get; set; } = [];

    /// <summary>By what people know it.</summary>
    public string Title { get; set; } = "";

    public void Touch(TrackedEntity row)
    {
        if (!touched.Contains(row)) touched.Add(row);
    }

    /// <summary>What stands in the cell, as it is kept.</summary>
    public string Raw(SetupColumn column) => at[IndexOf(column)] is >= 0 and var i && i < cells.Length ? cells[i] : "";

    /// <summary>A text of one line that keeps to the column's rule.</summary>
    public string Text(SetupColumn column) => Kept(column, string.Join(' ', Words(Raw(column))));

    /// <summary>A text whose lines are printed as they are.</summary>
    public string Lines(SetupColumn column) => Kept(column, string.Join('\n',
        Raw(column).Split('\n').Select(l => string.Join(' ', Words(l))).Where(l => l.Length > 0)));

    /// <param name="missing">The sentence for an empty cell; null when it may be empty.</param>
    public DateOnly? Day(SetupColumn column, string? missing = null)
    {
        if (Raw(column) is not { Length: > 0 } text)
        {
            if (missing is not null) Refuse(column, missing);
            return null;
        }
        var (day, error) = DateText.Parse(text);
        if (error is not null) Refuse(column, error);
        return day;
    }

    /// <summary>"có" or "không".</summary>
    /// <param name="otherwise">What an empty cell means.</param>
    public bool Yes(SetupColumn column, bool otherwise)
    {
        switch (VietnameseText.Fold(Raw(column)))
        {
            case "": return otherwise;
            case "co" or "x" or "true" or "1": return true;
            case "khong" or "false" or "0": return false;
            default:
                Refuse(column, SetupErrors.NotYes);
                return otherwise;
        }
    }

    public void Refuse(SetupColumn column, string sentence)
    {
        var i = at[IndexOf(column)];
        errors.Add(new(i, number, FormWorkbook.CellName(i, number), column.Header, Raw(column), sentence));
    }

    public string Address(SetupColumn column) => FormWorkbook.CellName(at[IndexOf(column)], number);

    public IReadOnlyList<string> Cells => cells;

    private string Kept(SetupColumn column, string text)
    {
        if (column.Rule?.Refusal(text) is { } refusal) Refuse(column, refusal);
        return text;
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private int IndexOf(SetupColumn column)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
            if (ReferenceEquals(sheet.Columns[i], column)) return i;
        throw new ArgumentException($"{column.Header} is no column of {sheet.Name}.", nameof(column));
    }
}

/// <param name="Column">From 0.</param>
/// <param name="Address">As the spreadsheet shows it: "B14".</param>
/// <param name="Text">What stands there.</param>
/// <param name="Sentence">What to write.</param>
internal sealed record SetupError(int Column, int Row, string Address, string Header, string Text, string Sentence);
