namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>
/// A sheet of the set-up workbook: its columns, what it is given out with, and how a row that comes back is put onto what the portal has.
/// What a row finds there already is changed or stays, what it does not find is added; nothing is deleted.
/// </summary>
internal abstract class SetupSheet(string name, params IReadOnlyList<SetupColumn> columns)
{
    public const string Yes = "có";
    public const string No = "không";

    public string Name => name;
    public IReadOnlyList<SetupColumn> Columns => columns;

    /// <summary>A portal can be set up without anything in it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What stands in the portal now, a text for each column.</summary>
    public abstract IEnumerable<string[]> Rows(SetupStock stock);

    /// <summary>Puts a row onto the portal's rows in memory; nothing is saved here.</summary>
    public abstract void Take(SetupRow row, SetupStock stock);

    /// <summary>What can be said only when all rows of the sheet are known.</summary>
    public virtual void Finish(SetupStock stock) { }

    protected static string Said(bool yes) => yes ? Yes : No;
}
