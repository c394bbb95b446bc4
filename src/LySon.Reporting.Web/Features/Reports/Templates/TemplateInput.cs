using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Reports.Templates;

/// <summary>What a person says of a template.</summary>
public sealed class TemplateInput
{
    [Display(Name = "Tên mẫu"), OfficialText(OutlineTemplate.NameMaxLength, Missing = ReportErrors.TemplateNameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Trích yếu"), DataType(DataType.MultilineText), OfficialText(ReportRequest.AbstractMaxLength)]
    public string? ReportTitle { get; set; }

    /// <summary>What was written in the sections stays, to be begun with.</summary>
    [Display(Name = "Giữ nội dung đã viết trong các mục")]
    public bool KeepsTexts { get; set; }

    /// <summary>The version that the form showed; 0 for a new row.</summary>
    public int Version { get; set; }

    internal string Title => (ReportTitle ?? "").ReplaceLineEndings(" ");
}
