using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Checks;

public static class ReportChecks
{
    private const string ArchiveLine = "Lưu:";

    /// <param name="report">With sections, chosen directives with the directives, and signatory loaded.</param>
    public static IReadOnlyList<ReportCheck> Of(Report report, ReportFigures figures) =>
    [
        .. Facts(report),
        .. Scans(report, figures),
        .. ReportOutline.Of(report.Sections).SelectMany(e => OfSection(e, report, figures)),
        .. OfKinds(report),
        .. Signing(report),
    ];

    private static IEnumerable<ReportCheck> Facts(Report report)
    {
        if (report.Title.Length == 0) yield return new("Báo cáo chưa có trích yếu", ReportPart.Details);
        if (report.Amendments.Exists(a => a.SeenAt is null))
            yield return new("Yêu cầu báo cáo được sửa trong lúc soạn, người soạn chưa xem chỗ thay đổi", ReportPart.Details);
        if (report.IssuedOn is { } issued && report.CutoffOn > issued)
            yield return new($"Ngày chốt số liệu {report.CutoffOn.OnScreen()} sau ngày ban hành {issued.OnScreen()}", ReportPart.Details);
    }

    /// <summary>Days with many times the usual scans that nobody has decided about, where the report says anything of scans.</summary>
    public static IEnumerable<ReportCheck> Scans(Report report, ReportFigures figures) => !SpeaksOfScans(report, figures)
        ? [] : figures.Data.Doubts
            .Select(d => new ReportCheck($"Lượt quét đáng ngờ: “{d.Name}” ngày {d.Day.OnScreen()}, {d.Said}", ReportPart.Scans));

    private static bool SpeaksOfScans(Report report, ReportFigures figures) => report.Sections.Any(s =>
        s.Definition.Figures.Contains(FigureOrigin.Scans)
        || Narrative.Parse(s.Body).References.Any(r => figures.Find(r.Key)?.Origin is FigureOrigin.Scans));

    private static IEnumerable<ReportCheck> OfSection(OutlineEntry entry, Report report, ReportFigures figures)
    {
        var (kind, seen) = (entry.Section.Definition, new SeenSection(entry.Section, report, figures));
        foreach (var refusal in NarrativeRules.Refusals(seen.Narrative, figures)) yield return entry.Check(refusal);
        foreach (var figure in figures.MissingIn(seen.Narrative))
            yield return entry.Check(figure.Source == FigureErrors.NoPreviousReport ? figure.Source.LowerFirst()
                : $"chưa có số liệu “{figure.Label}”");
        foreach (var doubt in kind.Doubts(seen)) yield return entry.Check(doubt, kind.Part);
        if (entry.Section.CarriedOver) yield return entry.Check("nội dung lấy từ kỳ trước, chưa xem lại");
    }

    private static IEnumerable<ReportCheck> OfKinds(Report report) =>
        SectionKinds.All.SelectMany(k => k.DoubtsOf(report).Select(doubt => new ReportCheck(doubt, k.Part)));

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
