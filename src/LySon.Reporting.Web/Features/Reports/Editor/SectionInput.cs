using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>What a person types in a section.</summary>
public sealed class SectionInput
{
    [Display(Name = "Tên mục"), OfficialText(ReportSection.HeadingMaxLength)]
    public string? Heading { get; set; }

    [Display(Name = "Nội dung"), DataType(DataType.MultilineText), OfficialText(ReportSection.BodyMaxLength)]
    public string? Body { get; set; }

    [Display(Name = "Lý do chưa có số liệu"), OfficialText(ReportSection.MissingReasonMaxLength)]
    public string? MissingReason { get; set; }

    [Display(Name = "In bảng thành phụ lục, sau chữ ký")]
    public bool TableInAppendix { get; set; }

    /// <summary>The version that the form showed.</summary>
    public int Version { get; set; }

    public static SectionInput From(ReportSection section) => new()
    {
        Heading = section.Heading, Body = section.Body, MissingReason = section.MissingReason, TableInAppendix = section.TableInAppendix,
        Version = section.Version,
    };

    /// <summary>Everything that is refused, each at its field.</summary>
    public void Check(ReportSection section, ReportFigures figures, ModelStateDictionary state)
    {
        if (section.Definition.IsNumbered && string.IsNullOrEmpty(Heading))
            state.AddModelError("Input.Heading", ReportErrors.HeadingMissing);
        foreach (var refusal in NarrativeRules.Refusals(Narrative.Parse(Body), figures).Distinct())
            state.AddModelError("Input.Body", refusal);
    }

    public void ApplyTo(ReportSection section)
    {
        section.Body = Body ?? "";
        section.CarriedOver = false;
        section.MissingReason = MissingReason ?? "";
        section.TableInAppendix = TableInAppendix && section.Definition.HasTable;
        if (section.Definition.IsNumbered) section.Heading = Heading!.ReplaceLineEndings(" ");
    }
}
