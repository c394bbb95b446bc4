using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>An outline as it is being built: the whole form, so that a button changes it without anything being saved.</summary>
public sealed class OutlineInput
{
    public List<SectionInput> Sections { get; set; } = [];

    /// <summary>What the button "Thêm mục" adds.</summary>
    [Display(Name = "Loại mục")]
    public string NewKind { get; set; } = NarrativeSection.Kind;

    /// <summary>The request's version that the form showed.</summary>
    public int Version { get; set; }

    /// <summary>Every section is of a kind that there is; a form of the portal holds no other.</summary>
    internal bool IsKnown => Sections.All(s => SectionKinds.Find(s.Kind) is not null);

    public static OutlineInput From(ReportRequest request) => new()
    {
        Sections = [.. request.Outline.OrderBy(s => s.Position).Select(SectionInput.From)], Version = request.Version,
    };
}

public sealed class SectionInput
{
    /// <summary>0 for a new one.</summary>
    public int Id { get; set; }
    public string Kind { get; set; } = "";

    [Display(Name = "Tên mục"), OfficialText(OutlineSection.HeadingMaxLength)]
    public string? Heading { get; set; }

    [Display(Name = "Hướng dẫn"), DataType(DataType.MultilineText), OfficialText(OutlineSection.GuidanceMaxLength)]
    public string? Guidance { get; set; }

    public List<ColumnInput> Columns { get; set; } = [];

    /// <summary>One a line; empty when each agency names its own.</summary>
    [Display(Name = "Các dòng"), DataType(DataType.MultilineText), OfficialText(RowsMaxLength)]
    public string? Rows { get; set; }

    /// <summary>With everything around it still within <see cref="OutlineSection.TableMaxLength"/>.</summary>
    public const int RowsMaxLength = 80_000;

    /// <summary>Opening and closing stay where they are and carry no heading.</summary>
    public bool IsFixed => SectionKinds.Find(Kind) is { IsNumbered: false };

    internal SectionDefinition Definition => SectionKinds.Of(Kind);

    public IReadOnlyList<string> RowNames =>
        (Rows ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static SectionInput From(OutlineSection section) => new()
    {
        Id = section.Id, Kind = section.Kind, Heading = section.Heading, Guidance = section.Guidance,
        Columns = [.. section.Table?.Columns.Select(ColumnInput.From) ?? []], Rows = string.Join('\n', section.Table?.Rows ?? []),
    };

    /// <summary>A new section; a table begins with one column, which it needs.</summary>
    internal static SectionInput New(SectionDefinition kind) =>
        new() { Kind = kind.Key, Heading = kind.StartingHeading, Columns = kind.IsShapedByRequester ? [new()] : [] };

    /// <param name="saved">As it is asked for until now; null for a new section. Only its columns have a key, each once.</param>
    public TableShape? ToTable(TableShape? saved = null)
    {
        var keys = (saved?.Columns ?? []).Select(c => c.Key).ToHashSet();
        return Definition.Shape(new([.. Columns.Select(c => c.ToColumn() is var column && keys.Remove(column.Key) ? column : column with
        {
            Key = 0,
        })], RowNames, saved?.RowHeader, saved?.LastKey ?? 0));
    }
}

public sealed class ColumnInput
{
    /// <summary>What the column is known by; 0 for a new one.</summary>
    public int Key { get; set; }

    [Display(Name = "Tên cột"), OfficialText(TableColumn.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Đơn vị tính"), OfficialText(TableColumn.UnitMaxLength)]
    public string? Unit { get; set; }

    [Display(Name = "Kiểu")]
    public ColumnKind Kind { get; set; }

    [Display(Name = "Bắt buộc")]
    public bool Required { get; set; } = true;

    /// <summary>As typed: what is no number stays in the field.</summary>
    [Display(Name = "Nhỏ nhất")]
    public string? Min { get; set; }

    [Display(Name = "Lớn nhất")]
    public string? Max { get; set; }

    public static ColumnInput From(TableColumn column) => new()
    {
        Key = column.Key, Name = column.Name, Unit = column.Unit, Kind = column.Kind, Required = column.Required,
        Min = column.Min is { } min ? TableCell.Written(min) : null, Max = column.Max is { } max ? TableCell.Written(max) : null,
    };

    public TableColumn ToColumn() => new(Name ?? "", Unit ?? "", Kind, Required, Number(Min), Number(Max), Key);

    /// <summary>Null for none, and for what is refused.</summary>
    internal static decimal? Number(string? text) => string.IsNullOrEmpty(text) ? null : DecimalText.Parse(text).Number;
}
