using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>What a person types about the letter that asks: its facts, the four dates, who must answer, how often.</summary>
public sealed class LetterInput
{
    public const int WorkingDaysMax = 60;

    private const string TimeForm = "HH:mm";

    [Display(Name = "Loại báo cáo")]
    public RequestKind Kind { get; set; } = RequestKind.Periodic;

    [Display(Name = "Lặp lại")]
    public Repetition Repeats { get; set; }

    /// <summary>May wait until the letter is sent, as its day.</summary>
    [Display(Name = "Số"), Range(1, Directive.NumberMax, ErrorMessage = RequestErrors.NumberRange)]
    public int? Number { get; set; }

    [Display(Name = "Ký hiệu"), OfficialText(Directive.SymbolMaxLength, Missing = RequestErrors.SymbolMissing)]
    public string? Symbol { get; set; }

    [Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Trích yếu"), DataType(DataType.MultilineText),
        OfficialText(ReportRequest.AbstractMaxLength, Missing = RequestErrors.AbstractMissing)]
    public string? Abstract { get; set; }

    [Display(Name = "Tên báo cáo"), DataType(DataType.MultilineText),
        OfficialText(ReportRequest.AbstractMaxLength, Missing = RequestErrors.ReportTitleMissing)]
    public string? ReportTitle { get; set; }

    [Display(Name = "Loại văn bản")]
    public string Type { get; set; } = DocumentType.Report.Name;

    /// <summary>One of <see cref="PeriodChoices"/>; fills the dates below and is not kept.</summary>
    [Display(Name = "Kỳ báo cáo")]
    public string? Period { get; set; }

    /// <summary>The day of the month on which such a period ends; not kept, the dates say it.</summary>
    [Display(Name = "Kỳ chốt vào")]
    public int ClosingDay { get; set; } = ReportingPeriod.DecreeClosing;

    [Display(Name = "Kỳ báo cáo từ ngày")]
    public DateOnly? PeriodStart { get; set; }

    [Display(Name = "Kỳ báo cáo đến ngày")]
    public DateOnly? PeriodEnd { get; set; }

    [Display(Name = "Ngày chốt số liệu"), Required(ErrorMessage = RequestErrors.CutoffMissing)]
    public DateOnly? CutoffOn { get; set; }

    /// <summary>Fills the due day and is not kept.</summary>
    [Display(Name = "Số ngày làm việc sau ngày chốt"), Range(1, WorkingDaysMax, ErrorMessage = RequestErrors.WorkingDaysRange)]
    public int? WorkingDays { get; set; }

    [Display(Name = "Hạn gửi"), Required(ErrorMessage = RequestErrors.DueMissing)]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Giờ"), Required(ErrorMessage = RequestErrors.DueTimeForm),
        RegularExpression("([01]?[0-9]|2[0-3]):[0-5][0-9]", ErrorMessage = RequestErrors.DueTimeForm)]
    public string? DueTime { get; set; } = "17:00";

    [Display(Name = "Căn cứ"), DataType(DataType.MultilineText), OfficialText(ReportRequest.LegalBasesMaxLength)]
    public string? LegalBases { get; set; }

    [Display(Name = "Đơn vị phải báo cáo")]
    public List<int> Agencies { get; set; } = [];

    /// <summary>The due day and the number that the person has been asked about, or that were saved; each as its mark.</summary>
    public string? Acknowledged { get; set; }

    /// <summary>The version that the form showed; 0 for a new row.</summary>
    public int Version { get; set; }

    public static LetterInput From(ReportRequest request)
    {
        var due = Vietnamese.ToLocal(request.Due);
        var input = new LetterInput
        {
            Kind = request.Kind, Repeats = request.Repeats, Number = request.Number, Symbol = request.Symbol, IssuedOn = request.IssuedOn,
            Abstract = request.Abstract, ReportTitle = request.ReportTitle, Type = request.TypeName, PeriodStart = request.PeriodStart,
            PeriodEnd = request.PeriodEnd,
            CutoffOn = request.CutoffOn, DueOn = DateOnly.FromDateTime(due), DueTime = due.ToString(TimeForm, CultureInfo.InvariantCulture),
            LegalBases = request.LegalBases, Agencies = [.. request.Addressees.Select(a => a.AgencyId)], Version = request.Version,
            ClosingDay = ReportingPeriod.Find(request.PeriodStart, request.PeriodEnd)?.ClosingDay ?? ReportingPeriod.DecreeClosing,
        };
        input.Acknowledged = input.Marks();
        return input;
    }

    /// <summary>What <see cref="Acknowledged"/> holds for a due day.</summary>
    public static string Mark(DateOnly dueOn) => dueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>And for a number in the year of its letter; null without either.</summary>
    public static string? Mark(int? number, DateOnly? issuedOn) => number is null ? null
        : issuedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"{number}/{day.Year}") : null;

    internal string Marks() => string.Join(' ', new[] { DueOn is { } due ? Mark(due) : null, Mark(Number, IssuedOn) }.OfType<string>());

    /// <summary>What one field alone does not show.</summary>
    /// <param name="sent">Whether the agencies have it already: a letter that was sent keeps a number and a day.</param>
    public void Check(ModelStateDictionary state, WorkingCalendar calendar, bool sent = false)
    {
        if (sent && Number is null) Refuse(nameof(Number), RequestErrors.NumberMissing);
        if (sent && IssuedOn is null) Refuse(nameof(IssuedOn), RequestErrors.IssuedOnMissing);
        if ((PeriodStart is null) != (PeriodEnd is null))
            Refuse(PeriodStart is null ? nameof(PeriodStart) : nameof(PeriodEnd), RequestErrors.PeriodHalf);
        else if (PeriodEnd < PeriodStart) Refuse(nameof(PeriodEnd), RequestErrors.PeriodOrder);
        if (DueOn <= CutoffOn) Refuse(nameof(DueOn), RequestErrors.DueBeforeCutoff);
        else if (DueOn < IssuedOn) Refuse(nameof(DueOn), RequestErrors.DueBeforeIssue);
        else if (Kind == RequestKind.Periodic && CutoffOn is { } cutoff && DueOn is { } due && calendar.Between(cutoff, due) < 1)
            Refuse(nameof(DueOn), RequestErrors.DueTooSoon);
        if (Repeats != Repetition.None && Kind != RequestKind.Periodic) Refuse(nameof(Repeats), RequestErrors.OnlyPeriodicRepeats);
        if (TypeNamed is null) Refuse(nameof(Type), RequestErrors.TypeUnknown);
        if (Agencies.Count == 0) Refuse(nameof(Agencies), RequestErrors.NobodyAsked);

        void Refuse(string field, string sentence) => state.AddModelError($"Input.{field}", sentence);
    }

    public ReportRequest ToNew(int requester)
    {
        var request = new ReportRequest
        {
            RequesterId = requester, Number = null, Symbol = "", IssuedOn = null, Abstract = "", ReportTitle = "", CutoffOn = default,
            DueAt = null,
        };
        ApplyTo(request);
        return request;
    }

    /// <param name="request">With its addressees loaded.</param>
    public void ApplyTo(ReportRequest request)
    {
        (request.Kind, request.Repeats, request.Number, request.Symbol, request.IssuedOn) =
            (Kind, Repeats, Number, Symbol!, IssuedOn);
        (request.Abstract, request.ReportTitle) = (OneLine(Abstract!), OneLine(ReportTitle!));
        (request.TypeCode, request.TypeName) = (TypeNamed!.Code, TypeNamed.Name);
        (request.PeriodStart, request.PeriodEnd, request.CutoffOn) = (PeriodStart, PeriodEnd, CutoffOn!.Value);
        request.DueAt = Vietnamese.ToUtc(DueOn!.Value, TimeOnly.Parse(DueTime!, CultureInfo.InvariantCulture));
        request.LegalBases = string
            .Join('\n', (LegalBases ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        request.Addressees.RemoveAll(a => !Agencies.Contains(a.AgencyId));
        foreach (var id in Agencies.Distinct().Where(id => request.Addressees.TrueForAll(a => a.AgencyId != id)))
            request.Addressees.Add(new RequestAddressee { AgencyId = id });
    }

    private DocumentType? TypeNamed => DocumentType.All.FirstOrDefault(type => type.Name == Type);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
