using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.Core.Reports.Checks;

/// <summary>
/// What keeps a report from being submitted. Other doubts (<see cref="ReportChecks"/>) are shown, and the leader decides.
/// </summary>
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
        var (kind, seen) = (entry.Section.Definition, new SeenSection(entry.Section, report, figures));
        foreach (var refusal in NarrativeRules.Refusals(seen.Narrative, figures)) yield return entry.Check(refusal);
        foreach (var refusal in kind.Refusals(seen)) yield return entry.Check(refusal, kind.Part);
        if (entry.Section.MissingReason.Length == 0 && Misses(seen))
            yield return entry.Check("có số liệu còn thiếu. Nhập số liệu, hoặc ghi lý do chưa có");
    }

    /// <summary>Figures of the section are missing, which needs a reason.</summary>
    public static bool Misses(SeenSection seen) => seen.Section.Definition.Misses(seen) || seen.Figures.MissingIn(seen.Narrative).Any();
}
