using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>A table that the agency fills in by hand, cell by cell.</summary>
public abstract class FilledTableSection(string key, string name) : SectionDefinition(key, name)
{
    public override bool HasTable => true;

    public override EntryShape? Entry(TableShape? asked, EntryCatalog catalog) => asked is null ? null : new(asked);

    public override SectionState State(SeenSection seen)
    {
        var doubts = Doubts(seen).Count();
        if (IsEmpty(seen)) return SectionState.Empty("Chưa nhập số liệu");
        return doubts == 0 ? SectionState.Done("Đã nhập") : SectionState.Look($"Còn {doubts.Grouped()} chỗ cần xem");
    }

    public override IEnumerable<string> Doubts(SeenSection seen) => TableChecks.Of(seen.Section).Concat(BelowTable.Doubts(seen));

    public override IEnumerable<string> Refusals(SeenSection seen) =>
        IsEmpty(seen) ? ["chưa nhập số liệu vào bảng"] : TableChecks.Wrong(seen.Section);

    public override bool Misses(SeenSection seen) => TableChecks.HasMissing(seen.Section);

    private static bool IsEmpty(SeenSection seen) => seen.Section.Content.Rows.Count == 0;
}
