using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Reports.Start;

/// <summary>What a person says of a report of the agency's own before it is begun.</summary>
public sealed class OwnInput
{
    [Display(Name = "Loại văn bản")]
    public string Type { get; set; } = DocumentType.Report.Name;

    [Display(Name = "Trích yếu"), DataType(DataType.MultilineText),
        OfficialText(ReportRequest.AbstractMaxLength, Missing = ReportErrors.TitleMissing)]
    public string? Title { get; set; }

    [Display(Name = "Ngày chốt số liệu"), Required(ErrorMessage = ReportErrors.CutoffMissing)]
    public DateOnly? CutoffOn { get; set; }

    [Display(Name = "Kỳ báo cáo từ ngày")]
    public DateOnly? PeriodStart { get; set; }

    [Display(Name = "Kỳ báo cáo đến ngày")]
    public DateOnly? PeriodEnd { get; set; }

    /// <summary>Headings, one a line; those of the template bring their tables, hints and texts along.</summary>
    [Display(Name = "Các mục"), DataType(DataType.MultilineText),
        OfficialText(OutlineSection.CountMax * OutlineSection.HeadingMaxLength, Missing = ReportErrors.NothingToWrite)]
    public string? Headings { get; set; }

    public OutsideLetterInput Letter { get; set; } = new();

    public static OwnInput From(TemplateContent template, DateOnly today) => new()
    {
        Type = template.TypeName, Title = template.TitleOn(today), CutoffOn = today,
        Headings = string.Join('\n', Numbered(template).Select(s => s.Heading)),
    };

    /// <summary>What one field alone does not show.</summary>
    public void Check(ModelStateDictionary state, DateOnly today)
    {
        if (TypeNamed is null) Refuse(nameof(Type), RequestErrors.TypeUnknown);
        if (CutoffOn > today) Refuse(nameof(CutoffOn), ReportErrors.CutoffTooLate);
        if ((PeriodStart is null) != (PeriodEnd is null))
            Refuse(PeriodStart is null ? nameof(PeriodStart) : nameof(PeriodEnd), RequestErrors.PeriodHalf);
        else if (PeriodEnd < PeriodStart) Refuse(nameof(PeriodEnd), RequestErrors.PeriodOrder);
        if (Lines.Count > OutlineSection.CountMax - 2) Refuse(nameof(Headings), RequestErrors.TooManySections);
        else if (Lines.Any(l => l.Length > OutlineSection.HeadingMaxLength)) Refuse(nameof(Headings), ReportErrors.HeadingTooLong);
        Letter.Check(state, "Input.Letter", CutoffOn, today);

        void Refuse(string field, string sentence) => state.AddModelError($"Input.{field}", sentence);
    }

    /// <summary>After <see cref="Check"/> found nothing.</summary>
    public OwnReport ToReport(TemplateContent template) =>
        new(TypeNamed!.Code, TypeNamed.Name, Title!.ReplaceLineEndings(" "), CutoffOn!.Value)
        {
            Letter = Letter.ToLetter(), PeriodStart = PeriodStart, PeriodEnd = PeriodEnd, Sections = [.. Sections(template)],
            Recipients = template.Recipients, IsAddressed = TypeNamed.IsAddressed,
        };

    private DocumentType? TypeNamed => DocumentType.All.FirstOrDefault(type => type.Name == Type);

    private List<string> Lines => [.. (Headings ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A heading that the template knows is its section, once; any other is a text.</summary>
    private IEnumerable<TemplateSection> Sections(TemplateContent template)
    {
        var known = Numbered(template).ToList();
        return [.. End(SectionPlace.First), .. Lines.Select(Named), .. End(SectionPlace.Last)];

        TemplateSection Named(string heading)
        {
            var at = known.FindIndex(s => s.Heading == heading);
            if (at < 0) return new(NarrativeSection.Kind, heading);
            var section = known[at];
            known.RemoveAt(at);
            return section;
        }

        IEnumerable<TemplateSection> End(SectionPlace place) => SectionKinds.All.Where(k => k.Place == place)
            .Select(k => template.Sections.FirstOrDefault(s => s.Kind == k.Key) ?? new TemplateSection(k.Key));
    }

    private static IEnumerable<TemplateSection> Numbered(TemplateContent template) =>
        template.Sections.Where(s => SectionKinds.Of(s.Kind).IsNumbered);
}
