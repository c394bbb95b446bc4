using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>How many smartphones have each application, as last reported before the cut-off.</summary>
public sealed class AdoptionSection() : SectionDefinition(Kind, "Bảng số liệu cài đặt")
{
    public const string Kind = "Adoption";

    public override AgencyModule? Module => AgencyModule.Adoption;
    public override bool HasTable => true;
    public override IReadOnlyList<FigureOrigin> Figures => [FigureOrigin.Adoption];
    public override string StartingHeading => "Kết quả cài đặt ứng dụng";

    public override EntryShape Entry(TableShape? asked, EntryCatalog catalog) => new(
        new([EntryCatalog.Count(FigureTables.Installed, "máy"), EntryCatalog.Count(FigureTables.Smartphones, "máy")], catalog.Applications),
        FigureTables.Adoption, (0, 1));

    public override SectionState State(SeenSection seen) =>
        IsUnknown(seen) ? SectionState.Look("Chưa có số liệu cài đặt") : SectionState.Done("Số liệu tự động");

    public override IEnumerable<string> Doubts(SeenSection seen) => IsUnknown(seen) ? ["chưa có số liệu cài đặt"] : [];

    public override IEnumerable<string> Refusals(SeenSection seen) =>
        seen.Figures.Data.Applications.Where(a => a.Newest?.Percentage > 100).Select(a => $"tỷ lệ cài đặt {a.Name} lớn hơn 100%");

    public override bool Misses(SeenSection seen) => seen.Figures.Data.Applications.Any(a => a.Newest is null);

    private static bool IsUnknown(SeenSection seen) => seen.Figures.Data.Applications.All(a => a.Newest is null);
}
