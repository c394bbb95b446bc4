using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>Venues and their scans until the cut-off, counted by group.</summary>
public sealed class VenuesSection() : SectionDefinition(Kind, "Bảng địa điểm và lượt quét")
{
    public const string Kind = "Venues";

    public override AgencyModule? Module => AgencyModule.Venues;
    public override bool HasTable => true;
    public override IReadOnlyList<FigureOrigin> Figures => [FigureOrigin.Venues, FigureOrigin.Scans];
    public override string StartingHeading => "Kết quả tạo, quản lý mã QR địa điểm và quét mã QR";

    public override EntryShape Entry(TableShape? asked, EntryCatalog catalog) => catalog.HasPeriod
        ? new(new([.. Asked, EntryCatalog.Count(FigureTables.PeriodScans, "lượt")], catalog.Groups), FigureTables.Venues, (1, 0), (3, 2))
        : new(new(Asked, catalog.Groups), FigureTables.Venues, (1, 0));

    private static readonly IReadOnlyList<TableColumn> Asked =
    [
        EntryCatalog.Count(FigureTables.Created, "địa điểm"), EntryCatalog.Count(FigureTables.Open, "địa điểm"),
        EntryCatalog.Count(FigureTables.Scans, "lượt"),
    ];

    public override SectionState State(SeenSection seen)
    {
        if (seen.Figures.Data.Groups.Sum(g => g.Created) == 0) return SectionState.Look("Chưa có địa điểm");
        return Silent(seen).Any() ? SectionState.Look("Có nhóm chưa báo cáo lượt quét") : SectionState.Done("Số liệu tự động");
    }

    public override IEnumerable<string> Doubts(SeenSection seen) =>
        Silent(seen).Select(g => $"nhóm “{g.ShortName}” chưa báo cáo lượt quét");

    public override bool Misses(SeenSection seen) => Silent(seen).Any();

    /// <summary>Groups with venues of which none ever reported a count.</summary>
    private static IEnumerable<GroupFigures> Silent(SeenSection seen) =>
        seen.Figures.Data.Groups.Where(g => g.Created > 0 && g.Scans is null);
}
