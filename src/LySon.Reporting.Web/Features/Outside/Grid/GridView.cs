using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Shared.Panels;

namespace LySon.Reporting.Web.Features.Outside.Grid;

/// <summary>How a unit's figures came, in the order in which the grid shows them.</summary>
internal enum GridGroup { Paper, Link, Portal, None }

/// <summary>A unit of the round in the grid of one table.</summary>
/// <param name="Report">The answer in force; null while there is none.</param>
/// <param name="Entry">Typed or kept figures, judged.</param>
/// <param name="Pasted">Columns that the last paste filled.</param>
internal sealed record GridUnit(
    int AgencyId, string Name, string ShortName, RoundReport? Report, EntryRow Entry, string Note, ReceivedFile? File,
    IReadOnlySet<int> Pasted)
{
    public GridGroup Group => Report?.Source switch
    {
        ReportSource.Paper => GridGroup.Paper,
        ReportSource.Link => GridGroup.Link,
        ReportSource.Portal => GridGroup.Portal,
        null => GridGroup.None,
    };

    /// <summary>Whoever asks enters its figures.</summary>
    public bool IsEntered => Group is GridGroup.Paper or GridGroup.Link;

    /// <summary>The line under the name: what is wrong, or what to look at; the first of its kind.</summary>
    public string? Error => Entry.Cells.FirstOrDefault(c => c.Error is not null)?.Error;
    public string? Doubt => Entry.Cells.FirstOrDefault(c => c.Doubt is not null)?.Doubt;
}

/// <summary>A round's figures in one of its tables.</summary>
/// <param name="Tables">All tables that the round has.</param>
/// <param name="Units">In the customary order.</param>
internal sealed record GridView(ReportRequest Letter, IReadOnlyList<EntryTable> Tables, EntryTable Table, IReadOnlyList<GridUnit> Units)
{
    public IEnumerable<GridUnit> Entered => Units.Where(u => u.IsEntered);
    public int Complete => Entered.Count(u => u.Entry.IsComplete);
    public IEnumerable<IGrouping<GridGroup, GridUnit>> Groups => Units.GroupBy(u => u.Group).OrderBy(g => g.Key);

    /// <summary>Only units that say anything are added up.</summary>
    public int Counted => Units.Count(u => u.Entry.HasValues);

    /// <summary>Null when none of the units reported it, or it cannot be added.</summary>
    public decimal? Total(int column, IEnumerable<GridUnit> units) => Table.Columns[column].Column.Unit == "%" ? null
        : units.Select(u => u.Entry.Cells[column].Value.Number).OfType<decimal>().ToList() is { Count: > 0 } known ? known.Sum() : null;

    public static string Title(GridGroup group) => group switch
    {
        GridGroup.Paper => "Gửi bản giấy, nhập thay",
        GridGroup.Link => "Gửi qua đường liên kết",
        GridGroup.Portal => "Gửi trên cổng",
        GridGroup.None => "Chưa có báo cáo",
    };

    public string Said(IGrouping<GridGroup, GridUnit> group) => group.Key switch
    {
        GridGroup.Portal => $"{group.Count().Grouped()} đơn vị, chỉ xem",
        GridGroup.None => $"{group.Count().Grouped()} đơn vị, không tính vào tổng",
        _ => $"{group.Count().Grouped()} đơn vị, {group.Count(u => u.Entry.IsComplete).Grouped()} đã đủ số",
    };
}
