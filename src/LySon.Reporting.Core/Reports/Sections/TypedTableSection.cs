using LySon.Reporting.Core.Outlines;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>A table whose columns, and rows if they are the same for all, whoever asks defines.</summary>
public sealed class TypedTableSection() : FilledTableSection(Kind, "Bảng số liệu theo mẫu")
{
    public const string Kind = "Table";

    public override bool IsShapedByRequester => true;

    public override TableShape Shape(TableShape asked) => asked;
}
