using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>What is read off a report that was made outside the portal.</summary>
public sealed class PaperFacts
{
    [Display(Name = "Số"), Range(1, Report.NumberMax, ErrorMessage = BookingErrors.NumberRange)]
    public int? Number { get; set; }

    [Display(Name = "Ký hiệu"), OfficialText(Report.SymbolMaxLength),
        RegularExpression(@"[\p{L}\p{Nd}/&.\-]*", ErrorMessage = BookingErrors.SymbolForm)]
    public string? Symbol { get; set; }

    [Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Người ký"), OfficialText(Signatory.NameMaxLength)]
    public string? Signer { get; set; }

    [Display(Name = "Ghi chú"), OfficialText(ReceivedPaper.NoteMaxLength)]
    public string? Note { get; set; }

    public void Check(DateOnly receivedOn, ModelStateDictionary state)
    {
        if (Number is not null && IssuedOn is null) state.AddModelError(Field(nameof(IssuedOn)), BookingErrors.NumberNeedsDay);
        if (Number is null && IssuedOn is not null) state.AddModelError(Field(nameof(Number)), BookingErrors.DayNeedsNumber);
        if (IssuedOn > receivedOn) state.AddModelError(Field(nameof(IssuedOn)), BookingErrors.IssuedLater(IssuedOn.Value));
    }

    public OutsideAnswer ToAnswer(int agencyId, DateTime receivedAt, SentFile? file) => new(agencyId, ReportSource.Paper, receivedAt)
    {
        Number = Number, Symbol = VietnameseText.Normalize(Symbol), IssuedOn = IssuedOn, Signer = VietnameseText.Normalize(Signer),
        Note = VietnameseText.Normalize(Note).Replace('\n', ' '), File = file,
    };

    private static string Field(string name) => $"{nameof(BookModel.Facts)}.{name}";
}
