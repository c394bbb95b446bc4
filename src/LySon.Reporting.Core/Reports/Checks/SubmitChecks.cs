using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.Core.Reports.Checks;

/// <summary>What keeps a report from being submitted. Other doubts (<see cref="ReportChecks"/>) are shown, and the leader decides.</summary>
public static class SubmitChecks
{
    /// <param name="report">With sections, chosen directives with the directives, and signatory loaded.</param>
    public static IReadOnlyList<ReportCheck> Of(Report report, ReportFigures figures) =>
    [
        .. Facts(report),
        .. ReportOutline.Of(report.Sections).SelectMany(e => OfSection(e, report, figures)),
    ];

    private static IEnumerable<ReportCheck> Facts(Report report)
    {
        if (report.Title.Length == 0) yield return new("Báo cáo chưa có trích yếu", ReportPart.Details);
        if (report.Signatory is null) yield return new("Chưa chọn người ký", ReportPart.Signatory);
        if (report.Recipients.Length == 0) yield return new("Chưa có nơi nhận", ReportPart.Recipients);
    }

    private static IEnumerable<ReportCheck> OfSection(OutlineEntry entry, Report report, ReportFigures figures)
    {
        var section = entry.Section;
        var narrative = Narrative.Parse(section.Body);
        foreach (var refusal in NarrativeRules.Refusals(narrative, figures)) yield return Here(refusal);
        if (section.Kind is SectionKind.Opening or SectionKind.Narrative or SectionKind.Closing && narrative.Lines.Count == 0) yield return Here("chưa có nội dung");
        foreach (var sentence in OutOfRange(section)) yield return Here(sentence);
        foreach (var figure in figures.Data.Applications.Where(a => section.Kind == SectionKind.Adoption && a.Newest?.Percentage > 100))
            yield return Here($"tỷ lệ cài đặt {figure.Name} lớn hơn 100%");
        if (section.Kind == SectionKind.Directives && report.Directives.Any(d => d.Directive?.IssuedOn > report.CutoffOn))
            yield return new($"{entry.ShortTitle}: có văn bản ban hành sau ngày chốt số liệu", ReportPart.Directives);
        if (section.MissingReason.Length == 0 && Misses(section, figures, narrative))
            yield return Here("có số liệu còn thiếu. Nhập số liệu, hoặc ghi lý do chưa có");

        ReportCheck Here(string sentence) => new($"{entry.ShortTitle}: {sentence}", ReportPart.Section, section.Id);
    }

    private static IEnumerable<string> OutOfRange(ReportSection section)
    {
        if (section is not { Kind: SectionKind.Table, Table: { } shape }) yield break;
        var rows = section.Content.In(shape);
        if (rows.Count == 0 || section.Content.Rows.Count == 0) yield return "chưa nhập số liệu vào bảng";
        else
            foreach (var doubt in TableChecks.Wrong(section)) yield return doubt;
    }

    /// <summary>Zero is a figure; nothing is not.</summary>
    public static bool Misses(ReportSection section, ReportFigures figures, Narrative narrative) => section.Kind switch
    {
        SectionKind.Table => TableChecks.HasMissing(section),
        SectionKind.Venues => figures.Data.Groups.Any(g => g.Created > 0 && g.Scans is null),
        SectionKind.Adoption => figures.Data.Applications.Any(a => a.Newest is null),
        SectionKind.Opening or SectionKind.Narrative or SectionKind.Directives or SectionKind.Closing => false,
    } || figures.MissingIn(narrative).Any();
}
