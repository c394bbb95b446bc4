namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>A section that is nothing but text, which it therefore needs.</summary>
public abstract class TextSection(string key, string name) : SectionDefinition(key, name)
{
    public override SectionState State(SeenSection seen)
    {
        if (IsEmpty(seen)) return SectionState.Empty("Chưa có nội dung");
        // The first version of a draft's section is the text that it was begun with.
        return SectionState.Done(seen.Section.Version <= 1 && seen.Report.IsEditable ? "Soạn sẵn" : "Đã xong");
    }

    public override IEnumerable<string> Doubts(SeenSection seen) => IsEmpty(seen) ? ["chưa có nội dung"] : [];

    public override IEnumerable<string> Refusals(SeenSection seen) => Doubts(seen);

    private static bool IsEmpty(SeenSection seen) => seen.Narrative.Lines.Count == 0;
}
