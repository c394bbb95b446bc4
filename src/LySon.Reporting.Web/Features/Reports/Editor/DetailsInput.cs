using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Start;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>What the whole report is about.</summary>
public sealed class DetailsInput
{
    [Display(Name = "Trích yếu"), DataType(DataType.MultilineText),
        OfficialText(Report.TitleMaxLength, Missing = ReportErrors.TitleMissing)]
    public string? Title { get; set; }

    [Display(Name = "Ngày chốt số liệu"), Required(ErrorMessage = ReportErrors.CutoffMissing)]
    public DateOnly? CutoffOn { get; set; }

    [Display(Name = "Mức độ khẩn")]
    public ReportUrgency? Urgency { get; set; }

    [Display(Name = "Phạm vi lưu hành")]
    public ReportCirculation? Circulation { get; set; }

    /// <summary>Of a letter, whose symbol names it.</summary>
    [Display(Name = "Đơn vị soạn thảo"), OfficialText(UnitMaxLength),
        RegularExpression(@"[\p{L}\d&.]+", ErrorMessage = ReportErrors.UnitForm)]
    public string? Unit { get; set; }

    /// <summary>What was asked outside the portal; null for a report that answers a round.</summary>
    public OutsideLetterInput? Letter { get; set; }

    private const int UnitMaxLength = 15;

    public int Version { get; set; }

    public static DetailsInput From(Report report) => new()
    {
        Title = report.Title, CutoffOn = report.CutoffOn, Urgency = report.Urgency, Circulation = report.Circulation,
        Unit = report.TypeCode.Length == 0 ? report.Symbol.Split('-', 2).ElementAtOrDefault(1) : null, Version = report.Version,
        Letter = report.Request!.IsRound ? null : OutsideLetterInput.From(OutsideLetter.Of(report.Request)),
    };

    /// <summary>What one field alone does not show.</summary>
    public void Check(Report report, ModelStateDictionary state, DateOnly today)
    {
        if (CutoffOn > today) state.AddModelError("Input.CutoffOn", ReportErrors.CutoffTooLate);
        if (!report.Request!.IsRound) Letter?.Check(state, "Input.Letter", CutoffOn, today);
    }

    /// <param name="report">With what it answers.</param>
    public void ApplyTo(Report report)
    {
        if (!report.Request!.IsRound) Letter?.ToLetter().ApplyTo(report.Request);
        (report.Title, report.CutoffOn) = (Title!.ReplaceLineEndings(" "), CutoffOn!.Value);
        (report.Urgency, report.Circulation) = (Urgency, Circulation);
        if (report.TypeCode.Length == 0) report.Symbol = ReportRequest.SymbolOf(
            report.TypeCode, report.Symbol.Split('-', 2)[0], Unit ?? "");
    }
}
