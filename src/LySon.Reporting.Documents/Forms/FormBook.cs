namespace LySon.Reporting.Documents.Forms;

/// <summary>A workbook that people fill in and hand back.</summary>
/// <param name="Guide">How it is filled in, a line each; the first is the heading.</param>
public sealed record FormBook(string GuideName, IReadOnlyList<string> Guide, IReadOnlyList<FormSheet> Sheets);

/// <param name="Name">At most 31 characters, without quotes.</param>
public sealed record FormSheet(string Name, IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormRow> Rows);

/// <param name="Width">In characters.</param>
/// <param name="Hint">Shown at the cell that is chosen; at most 255 characters.</param>
public sealed record FormColumn(string Header, double Width, string Hint)
{
    /// <summary>The words to choose from; null where anything may be written.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>What stands in a column of a sheet is offered, and something else may be written.</summary>
    public (string Sheet, int Column)? Source { get; init; }

    /// <summary>Days, given as dd/MM/yyyy and written as the day that they are.</summary>
    public bool IsDay { get; init; }
}

/// <param name="Marked">Indexes of cells that stand out in red.</param>
public sealed record FormRow(IReadOnlyList<string> Cells, IReadOnlyList<int>? Marked = null);
