using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Checks;

public static class ReportChecks
{
    private const string ArchiveLine = "Lưu:";

    /// <param name="report">With sections, chosen directives with the directives, and signatory loaded.</param>
    public static IReadOnlyList<ReportCheck> Of(Report report, ReportFigures figures) =>
        [.. Facts(report), .. Scans(report, figures), .. ReportOutline.Of(report.Sections).SelectMany(e => OfSection(e, report, figures)), .. OfDirectives(report), .. Signing(report)];

    private static IEnumerable<ReportCheck> Facts(Report report)
    {
        if (report.Title.Length == 0) yield return new("Báo cáo chưa có trích yếu", ReportPart.Details);
        if (report.IssuedOn is { } issued && report.CutoffOn > issued)
            yield return new($"Ngày chốt số liệu {report.CutoffOn.OnScreen()} sau ngày ban hành {issued.OnScreen()}", ReportPart.Details);
    }

    /// <summary>Days with many times the usual scans that nobody has decided about, where the report says anything of scans.</summary>
    public static IEnumerable<ReportCheck> Scans(Report report, ReportFigures figures) => !SpeaksOfScans(report, figures) ? []
        : figures.Data.Doubts.Select(d => new ReportCheck($"Lượt quét đáng ngờ: “{d.Name}” ngày {d.Day.OnScreen()}, {d.Said}", ReportPart.Scans));

    private static bool SpeaksOfScans(Report report, ReportFigures figures) => report.Sections.Any(s => s.Kind == SectionKind.Venues
        || Narrative.Parse(s.Body).References.Any(r => figures.Find(r.Key)?.Origin is FigureOrigin.Scans));

    private static IEnumerable<ReportCheck> OfSection(OutlineEntry entry, Report report, ReportFigures figures)
    {
        var (section, narrative) = (entry.Section, Narrative.Parse(entry.Section.Body));
        foreach (var refusal in NarrativeRules.Refusals(narrative, figures))
            yield return Here($"{entry.ShortTitle}: {refusal}");
        foreach (var figure in figures.MissingIn(narrative))
            yield return Here(figure.Source == FigureErrors.NoPreviousReport ? $"{entry.ShortTitle}: {figure.Source.LowerFirst()}"
                : $"{entry.ShortTitle}: chưa có số liệu “{figure.Label}”");
        if (section.Kind == SectionKind.Venues)
            foreach (var group in figures.Data.Groups.Where(g => g.Created > 0 && g.Scans is null))
                yield return Here($"{entry.ShortTitle}: nhóm “{group.ShortName}” chưa báo cáo lượt quét");
        if (section.Kind == SectionKind.Adoption && figures.Data.Applications.All(a => a.Newest is null))
            yield return Here($"{entry.ShortTitle}: chưa có số liệu cài đặt");
        foreach (var doubt in TableChecks.Of(section)) yield return Here($"{entry.ShortTitle}: {doubt}");
        if (section.CarriedOver) yield return Here($"{entry.ShortTitle}: nội dung lấy từ kỳ trước, chưa xem lại");
        if (section.Kind is SectionKind.Opening or SectionKind.Narrative or SectionKind.Closing && narrative.Lines.Count == 0)
            yield return Here($"{entry.ShortTitle}: chưa có nội dung");
        if (section.Kind == SectionKind.Directives && report.Directives.Count == 0)
            yield return new($"{entry.ShortTitle}: chưa chọn văn bản nào", ReportPart.Directives);

        ReportCheck Here(string sentence) => new(sentence, ReportPart.Section, section.Id);
    }

    private static IEnumerable<ReportCheck> OfDirectives(Report report)
    {
        var undated = report.Directives.Where(d => d.Directive is { IssuedOn: null }).ToList();
        if (undated.Count > 0)
            yield return new(undated.Count == 1
                ? $"Văn bản {undated[0].Directive!.NumberAndSymbol} chưa có ngày ban hành"
                : $"{undated.Count.Grouped()} văn bản chưa có ngày ban hành", ReportPart.Directives);
        var late = report.Directives.Count(d => d.Directive?.IssuedOn > report.CutoffOn);
        if (late > 0) yield return new($"{late.Grouped()} văn bản ban hành sau ngày chốt số liệu", ReportPart.Directives);
    }

    private static IEnumerable<ReportCheck> Signing(Report report)
    {
        if (report.Recipients.Length == 0) yield return new("Chưa có nơi nhận", ReportPart.Recipients);
        else if (!report.Recipients.Split('\n')[^1].StartsWith(ArchiveLine, StringComparison.Ordinal))
            yield return new("Nơi nhận chưa kết thúc bằng dòng “Lưu: VT”", ReportPart.Recipients);
        if (report.Signatory is not { } signatory)
        {
            yield return new("Chưa chọn người ký", ReportPart.Signatory);
            yield break;
        }
        var day = report.IssuedOn ?? report.CutoffOn;
        if (day < signatory.ValidFrom || day > signatory.ValidTo)
            yield return new($"{signatory.FullName} không có thẩm quyền ký vào ngày {day.OnScreen()}", ReportPart.Signatory);
    }
}
