using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The directives that the agency chose from its own.</summary>
public sealed class DirectivesSection() : SectionDefinition(Kind, "Bảng văn bản chỉ đạo")
{
    public const string Kind = "Directives";

    public override bool HasTable => true;
    public override ReportPart Part => ReportPart.Directives;
    public override IReadOnlyList<FigureOrigin> Figures => [FigureOrigin.Directives];
    public override string StartingHeading => "Văn bản chỉ đạo, triển khai";

    public override SectionState State(SeenSection seen)
    {
        var chosen = seen.Report.Directives;
        if (chosen.Count == 0) return SectionState.Empty("Chưa chọn văn bản");
        var undated = chosen.Count(d => d.Directive?.IssuedOn is null);
        return undated == 0 ? SectionState.Done($"{chosen.Count.Grouped()} văn bản")
            : SectionState.Look($"{chosen.Count.Grouped()} văn bản, {undated.Grouped()} chưa có ngày");
    }

    public override IEnumerable<string> Doubts(SeenSection seen) => seen.Report.Directives.Count == 0 ? ["chưa chọn văn bản nào"] : [];

    public override IEnumerable<string> Refusals(SeenSection seen) =>
        Late(seen.Report) > 0 ? ["có văn bản ban hành sau ngày chốt số liệu"] : [];

    public override IEnumerable<string> DoubtsOf(Report report)
    {
        var undated = report.Directives.Where(d => d.Directive is { IssuedOn: null }).ToList();
        if (undated.Count > 0)
            yield return undated.Count == 1 ? $"Văn bản {undated[0].Directive!.NumberAndSymbol} chưa có ngày ban hành"
                : $"{undated.Count.Grouped()} văn bản chưa có ngày ban hành";
        if (Late(report) is var late and > 0) yield return $"{late.Grouped()} văn bản ban hành sau ngày chốt số liệu";
    }

    private static int Late(Report report) => report.Directives.Count(d => d.Directive?.IssuedOn > report.CutoffOn);
}
