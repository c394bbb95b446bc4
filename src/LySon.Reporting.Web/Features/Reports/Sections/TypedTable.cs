using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>
/// The cells of a section's table as a form sent them: "row-2" is the name of the third row where the agency names its own, "cell-2-0" its
/// first cell. Rows that say nothing are left out of <see cref="Content"/>.
/// </summary>
public sealed class TypedTable
{
    /// <summary>A field that says that the form holds a table.</summary>
    public const string Mark = "table";

    /// <summary>The button that takes a row out.</summary>
    public const string RemoveButton = "remove-row";

    /// <summary>Every cell of the largest table, its row names, and the fields of the section around it.</summary>
    public const int FormValuesMax = ((TableShape.RowsMax + TableView.BlankRows) * (TableShape.ColumnsMax + 1)) + 100;

    /// <summary>The button that takes over the sums of the units below.</summary>
    public const string TakeButton = "take-below";

    public const string TooManyRows = "Bảng có quá nhiều dòng. Bỏ bớt dòng.";
    public const string TooLong = "Bảng có quá nhiều chữ. Rút gọn nội dung các ô.";

    /// <summary>What a cell takes beside its text where it is kept, in characters.</summary>
    private const int CellRoom = 60;

    private static readonly OfficialTextAttribute RowName = new(TableShape.RowNameMaxLength);

    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);
    private readonly List<(int Index, TableRow Row, string[] Typed)> rows = [];
    private readonly TableShape shape;

    private TypedTable(TableShape shape) => this.shape = shape;

    public TableContent Content => new([.. rows.Where(r => !IsBlank(r.Row)).Select(r => r.Row)]);

    /// <summary>Why a field is refused, by its name.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <summary>Null when the section has no table, or the form did not hold it.</summary>
    public static TypedTable? Read(IFormCollection form, ReportSection section)
    {
        if (section is not { Table: { } shape } || !form.ContainsKey(Mark)) return null;
        var table = new TypedTable(shape);
        var removed = form[RemoveButton].ToString();
        for (var r = 0; shape.HasOwnRows ? form.ContainsKey($"row-{r}") : r < shape.Rows.Count; r++)
            if (!shape.HasOwnRows || removed != $"{r}") table.ReadRow(form, r);
        return table;
    }

    public void Check(ModelStateDictionary state)
    {
        if (Content.Rows.Count > TableShape.RowsMax) state.AddModelError("", TooManyRows);
        if (Content.Rows.Sum(
            r => r.Name.Length + r.Cells.Sum(c => CellRoom + c.Text.Length + c.Text.Count(
            letter => letter is '"' or '\\'))) > ReportSection.ContentMaxLength)
            state.AddModelError("", TooLong);
        foreach (var (field, sentence) in errors) state.AddModelError(field, sentence);
    }

    /// <summary>What stands beside the fields: refusals, and figures out of the requester's range.</summary>
    public IReadOnlyDictionary<string, string> Notes()
    {
        var notes = new Dictionary<string, string>(errors, StringComparer.Ordinal);
        var filled = rows.Where(r => !IsBlank(r.Row)).ToList();
        foreach (var doubt in TableChecks.Doubts(shape, [.. filled.Select(r => r.Row)]).Where(d => !d.IsMissing))
            notes.TryAdd(doubt.Field(filled[doubt.Row].Index), doubt.Note);
        return notes;
    }

    /// <summary>The form as it was sent.</summary>
    public TableView View() => TableView.Of(
        shape, [.. rows.Select(r => (r.Row.Name, (IReadOnlyList<string>)r.Typed))], Renumbered());

    /// <summary>A row that was taken out moves the ones below it up.</summary>
    private Dictionary<string, string> Renumbered()
    {
        var places = rows.Select((r, at) => (r.Index, at)).ToDictionary(p => p.Index, p => p.at);
        return Notes().ToDictionary(n => n.Key.Split('-') is [var kind, var row, .. var rest]
            ? string.Join('-', [kind, $"{places[int.Parse(row, System.Globalization.CultureInfo.InvariantCulture)]}", .. rest]) : n.Key,
            n => n.Value, StringComparer.Ordinal);
    }

    private void ReadRow(IFormCollection form, int r)
    {
        var name = shape.HasOwnRows ? VietnameseText.Normalize(form[$"row-{r}"]).Replace('\n', ' ') : shape.Rows[r];
        if (shape.HasOwnRows && RowName.Refusal(name) is { } refusal) errors[$"row-{r}"] = refusal;
        var typed = shape.Columns.Select((_, c) => form[$"cell-{r}-{c}"].ToString().Trim()).ToArray();
        var cells = typed.Select((text, c) => Cell(text, r, c)).ToList();
        rows.Add((r, new TableRow(name, cells), typed));
    }

    private TableCell Cell(string text, int r, int c)
    {
        var (cell, error) = CellText.Parse(shape.Columns[c], text);
        if (error is not null) errors[$"cell-{r}-{c}"] = error;
        return cell;
    }

    private bool IsBlank(TableRow row) => shape.HasOwnRows && row.Name.Length == 0 && row.Cells.All(c => c.State == CellState.Missing);
}
