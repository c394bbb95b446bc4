namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Names of types and their codes in the symbol (Decree 30/2020/NĐ-CP, Annex III, part I).</summary>
internal static class DocumentTypes
{
    private static readonly (string Name, string Code)[] All =
    [
        ("NGHỊ QUYẾT", "NQ"), ("QUYẾT ĐỊNH", "QĐ"), ("CHỈ THỊ", "CT"), ("QUY CHẾ", "QC"), ("QUY ĐỊNH", "QyĐ"), ("THÔNG CÁO", "TC"),
        ("THÔNG BÁO", "TB"), ("HƯỚNG DẪN", "HD"), ("CHƯƠNG TRÌNH", "CTr"), ("KẾ HOẠCH", "KH"), ("PHƯƠNG ÁN", "PA"), ("ĐỀ ÁN", "ĐA"),
        ("DỰ ÁN", "DA"), ("BÁO CÁO", "BC"), ("BIÊN BẢN", "BB"), ("TỜ TRÌNH", "TTr"), ("HỢP ĐỒNG", "HĐ"), ("CÔNG ĐIỆN", "CĐ"),
        ("BẢN GHI NHỚ", "BGN"), ("BẢN THỎA THUẬN", "BTT"), ("GIẤY ỦY QUYỀN", "GUQ"), ("GIẤY MỜI", "GM"), ("GIẤY GIỚI THIỆU", "GGT"),
        ("GIẤY NGHỈ PHÉP", "GNP"), ("PHIẾU GỬI", "PG"), ("PHIẾU CHUYỂN", "PC"), ("PHIẾU BÁO", "PB"),
    ];

    /// <summary>Without accents, quyết định and quy định keep apart; no two names become one.</summary>
    public static IReadOnlyDictionary<string, string> ByFoldedName { get; } = All.ToDictionary(type => Words.Fold(type.Name), type => type.Code);
}
