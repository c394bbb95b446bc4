using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Outlines;

public enum ColumnKind
{
    [Display(Name = "Số nguyên")] WholeNumber,
    [Display(Name = "Số thập phân")] Decimal,
    [Display(Name = "Chữ")] Text,
    [Display(Name = "Ngày")] Date,
}

/// <summary>A column that the requester defines.</summary>
/// <param name="Min">Least value allowed; null for none.</param>
/// <param name="Key">What it is known by within its table, whatever it is called; 0 while it has none.</param>
public sealed record TableColumn(
    string Name, string Unit, ColumnKind Kind, bool Required, decimal? Min = null, decimal? Max = null, int Key = 0)
{
    public const int NameMaxLength = 200;
    public const int UnitMaxLength = 40;
    public const int TextMaxLength = 1_000;

    /// <summary>Digits after the comma that a decimal may have, so that every figure can be kept and added exactly.</summary>
    public const int Decimals = 4;

    public bool IsNumber => Kind is ColumnKind.WholeNumber or ColumnKind.Decimal;

    /// <summary>"Số máy (chiếc)"</summary>
    public string Header => Unit.Length == 0 ? Name : $"{Name} ({Unit})";
}

/// <summary>A typed table of an outline.</summary>
/// <param name="Rows">Names of the rows; empty when the agency adds its own.</param>
/// <param name="RowHeader">What a row is, such as "Nhiệm vụ"; null for anything.</param>
/// <param name="LastKey">The newest key of a column, also of one that is gone: no key is given twice.</param>
public sealed record TableShape(
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Rows, string? RowHeader = null, int LastKey = 0)
{
    public const int ColumnsMax = 12;
    public const int RowsMax = 500;
    public const int RowNameMaxLength = 300;

    public bool HasOwnRows => Rows.Count == 0;

    /// <summary>With a key for every column that has none yet.</summary>
    public TableShape Keyed()
    {
        var last = Columns.Select(c => c.Key).Append(LastKey).Max();
        return this with { Columns = [.. Columns.Select(c => c.Key > 0 ? c : c with { Key = ++last })], LastKey = last };
    }

    /// <summary>What stands above the names of the rows.</summary>
    [JsonIgnore]
    public string NamesHeader => RowHeader ?? "Nội dung";
}

/// <summary>What a cell says. Zero, missing and not applicable are three different things.</summary>
public enum CellState
{
    [Display(Name = "Số liệu")] Value,
    [Display(Name = "Chưa có số liệu")] Missing,
    [Display(Name = "Không phát sinh nội dung này")] NotApplicable,
}

/// <param name="Number">For a number column, exactly; null otherwise.</param>
public sealed record TableCell(CellState State, decimal? Number = null, string Text = "")
{
    public static readonly TableCell Missing = new(CellState.Missing);

    /// <summary>As printed: "1.234,5", empty while missing, "–" when it does not apply.</summary>
    public string Print() => (State, Number) switch
    {
        (CellState.NotApplicable, _) => "–",
        (CellState.Missing, _) => "",
        (_, { } number) => Written(number),
        _ => Text,
    };

    /// <summary>"1.234,5", with no more decimals than it has.</summary>
    public static string Written(decimal number) => number.ToString("#,##0.####", Vietnamese.Culture);
}

public sealed record TableRow(string Name, IReadOnlyList<TableCell> Cells);

/// <summary>What an agency filled in.</summary>
public sealed record TableContent(IReadOnlyList<TableRow> Rows)
{
    public static readonly TableContent Empty = new([]);

    /// <summary>Every row of the shape with what is filled in, cells that nobody touched as missing.</summary>
    public IReadOnlyList<TableRow> In(TableShape shape)
    {
        var names = shape.HasOwnRows ? [.. Rows.Select(r => r.Name)] : shape.Rows;
        return
        [
            .. names.Select((name, i) =>
            {
                var cells = (shape.HasOwnRows ? Rows[i] : Rows.FirstOrDefault(r => r.Name == name))?.Cells ?? [];
                return new TableRow(name, [.. shape.Columns.Select((_, c) => c < cells.Count ? cells[c] : TableCell.Missing)]);
            }),
        ];
    }

    /// <summary>For the history, a line each: "Tổ Covid cộng đồng: 12; 35".</summary>
    public override string ToString() =>
        string.Join('\n', Rows
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name}: {string.Join("; ", r.Cells.Select(c => c.Print()))}")));
}
