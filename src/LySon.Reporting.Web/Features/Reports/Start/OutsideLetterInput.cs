using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Reports.Start;

/// <summary>What a person types of the letter that asked outside the portal; all of it empty where nobody did.</summary>
public sealed class OutsideLetterInput
{
    /// <summary>The time of a due day, as in a request's form.</summary>
    private static readonly TimeOnly DueTime = new(17, 0);

    [Display(Name = "Cơ quan yêu cầu"), OfficialText(AgencyName.NameMaxLength)]
    public string? AskedBy { get; set; }

    [Display(Name = "Số"), Range(1, Directive.NumberMax, ErrorMessage = RequestErrors.NumberRange)]
    public int? Number { get; set; }

    [Display(Name = "Ký hiệu"), OfficialText(Directive.SymbolMaxLength)]
    public string? Symbol { get; set; }

    [Display(Name = "Ngày văn bản")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Nội dung yêu cầu"), DataType(DataType.MultilineText), OfficialText(ReportRequest.AbstractMaxLength)]
    public string? Subject { get; set; }

    [Display(Name = "Hạn gửi")]
    public DateOnly? DueOn { get; set; }

    public static OutsideLetterInput From(OutsideLetter letter) => new()
    {
        AskedBy = letter.AskedBy, Number = letter.Number, Symbol = letter.Symbol, IssuedOn = letter.IssuedOn, Subject = letter.Subject,
        DueOn = letter.DueAt is { } due ? DateOnly.FromDateTime(Vietnamese.ToLocal(due)) : null,
    };

    /// <summary>What one field alone does not show.</summary>
    /// <param name="at">The name under which the form sends it: "Input.Letter".</param>
    public void Check(ModelStateDictionary state, string at, DateOnly? cutoff, DateOnly today)
    {
        var named = !string.IsNullOrEmpty(Symbol);
        if (string.IsNullOrEmpty(AskedBy) && (Number is not null || named || IssuedOn is not null || !string.IsNullOrEmpty(Subject)))
            Refuse(nameof(AskedBy), ReportErrors.AskerMissing);
        if (Number is not null && !named) Refuse(nameof(Symbol), RequestErrors.SymbolMissing);
        if (Number is null && named) Refuse(nameof(Number), RequestErrors.NumberMissing);
        if (IssuedOn > today) Refuse(nameof(IssuedOn), ReportErrors.LetterInFuture);
        if (DueOn <= cutoff) Refuse(nameof(DueOn), RequestErrors.DueBeforeCutoff);

        void Refuse(string field, string sentence) => state.AddModelError($"{at}.{field}", sentence);
    }

    public OutsideLetter ToLetter() => new(AskedBy ?? "", Number, Symbol ?? "", IssuedOn, (Subject ?? "").ReplaceLineEndings(" "),
        DueOn is { } day ? Vietnamese.ToUtc(day, DueTime) : null);
}
