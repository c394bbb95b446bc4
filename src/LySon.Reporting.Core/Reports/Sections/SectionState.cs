using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

public enum SectionProgress { Done, Empty, NeedsLook }

/// <summary>How far a section is, and the line that says so in the outline.</summary>
public sealed record SectionState(SectionProgress Progress, string Text)
{
    /// <param name="report">With the chosen directives and the directives themselves loaded.</param>
    public static SectionState Of(ReportSection section, Report report, ReportFigures figures)
    {
        var narrative = Narrative.Parse(section.Body);
        if (NarrativeRules.Refusals(narrative, figures).Any()) return Look("Có số liệu không nhận ra");
        var missing = figures.MissingIn(narrative).Count();
        if (missing > 0) return Look($"Thiếu {missing.Grouped()} số liệu");
        if (section.CarriedOver) return Look("Lấy từ kỳ trước, chưa xem lại");
        return section.Kind switch
        {
            SectionKind.Directives => OfDirectives(report),
            SectionKind.Venues => OfVenues(figures),
            SectionKind.Adoption => OfAdoption(figures),
            SectionKind.Table => OfTable(section),
            SectionKind.Opening or SectionKind.Closing or SectionKind.Narrative => OfText(section, narrative, report),
        };
    }

    private static SectionState OfDirectives(Report report)
    {
        var count = report.Directives.Count;
        if (count == 0) return new SectionState(SectionProgress.Empty, "Chưa chọn văn bản");
        var undated = report.Directives.Count(d => d.Directive?.IssuedOn is null);
        return undated == 0 ? Done($"{count.Grouped()} văn bản") : Look($"{count.Grouped()} văn bản, {undated.Grouped()} chưa có ngày");
    }

    private static SectionState OfVenues(ReportFigures figures)
    {
        if (figures.Data.Groups.Sum(g => g.Created) == 0) return Look("Chưa có địa điểm");
        return figures.Data.Groups.Any(g => g.Created > 0 && g.Scans is null) ? Look("Có nhóm chưa báo cáo lượt quét") : Done("Số liệu tự động");
    }

    private static SectionState OfAdoption(ReportFigures figures) =>
        figures.Data.Applications.Any(a => a.Newest is not null) ? Done("Số liệu tự động") : Look("Chưa có số liệu cài đặt");

    private static SectionState OfTable(ReportSection section)
    {
        var doubts = TableChecks.Of(section).Count();
        if (section.Content.Rows.Count == 0) return new SectionState(SectionProgress.Empty, "Chưa nhập số liệu");
        return doubts == 0 ? Done("Đã nhập") : Look($"Còn {doubts.Grouped()} chỗ cần xem");
    }

    private static SectionState OfText(ReportSection section, Narrative narrative, Report report)
    {
        if (narrative.Lines.Count == 0) return new SectionState(SectionProgress.Empty, "Chưa có nội dung");
        // The first version of a draft's section is the text that it was begun with.
        return Done(section.Version <= 1 && report.IsEditable ? "Soạn sẵn" : "Đã xong");
    }

    private static SectionState Done(string text) => new(SectionProgress.Done, text);

    private static SectionState Look(string text) => new(SectionProgress.NeedsLook, text);
}
