using LySon.Reporting.Core.Outlines;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>What the agency was told to do, who does it, until when and how far it is: typed by hand, a row a task.</summary>
public sealed class TasksSection() : FilledTableSection(Kind, "Bảng theo dõi nhiệm vụ")
{
    public const string Kind = "Tasks";

    private static readonly TableShape Columns = new(
    [
        new("Đơn vị chủ trì", "", ColumnKind.Text, Required: true),
        new("Hạn hoàn thành", "", ColumnKind.Date, Required: true),
        new("Tình trạng", "", ColumnKind.Text, Required: true),
    ], [], "Nhiệm vụ");

    public override string StartingHeading => "Tình hình thực hiện nhiệm vụ được giao";

    public override string OutlineNote =>
        "Bảng có sẵn các cột nhiệm vụ, đơn vị chủ trì, hạn hoàn thành và tình trạng; đơn vị tự thêm từng nhiệm vụ.";

    public override TableShape Shape(TableShape asked) => Columns;
}
