using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

public enum SectionProgress { Done, Empty, NeedsLook }

/// <summary>How far a section is, and the line that says so in the outline.</summary>
public sealed record SectionState(SectionProgress Progress, string Text)
{
    public static SectionState Of(SeenSection seen)
    {
        if (NarrativeRules.Refusals(seen.Narrative, seen.Figures).Any()) return Look("Có số liệu không nhận ra");
        var missing = seen.Figures.MissingIn(seen.Narrative).Count();
        if (missing > 0) return Look($"Thiếu {missing.Grouped()} số liệu");
        return seen.Section.CarriedOver ? Look("Lấy từ kỳ trước, chưa xem lại") : seen.Section.Definition.State(seen);
    }

    public static SectionState Done(string text) => new(SectionProgress.Done, text);

    public static SectionState Empty(string text) => new(SectionProgress.Empty, text);

    public static SectionState Look(string text) => new(SectionProgress.NeedsLook, text);
}
