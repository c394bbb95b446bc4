using System.Globalization;
using System.Text.Json.Serialization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Documents.Model;

/// <summary>
/// What kind of administrative document it is (Decree 30/2020/NĐ-CP, article 7; names and codes: Annex III, part I). A new type is one line
/// here; whoever stores a document stores the <see cref="Code"/>.
/// </summary>
[JsonConverter(typeof(DocumentTypeJson))]
public sealed record DocumentType
{
    private DocumentType(string name, string code, bool isAddressed = false) => (Name, Code, IsAddressed) = (name, code, isAddressed);

    /// <summary>As it begins a sentence: "Báo cáo".</summary>
    public string Name { get; }

    /// <summary>
    /// "BC", with which the symbol begins; empty for the official letter (công văn), whose symbol names the drafting unit instead.
    /// </summary>
    public string Code { get; }

    /// <summary>False for the letter: its subject stands below number and symbol (box 5b) instead of under a name (box 5a).</summary>
    public bool PrintsName => Code.Length > 0;

    /// <summary>Whether it always says to whom it is written, "Kính gửi" (box 9a); others may.</summary>
    public bool IsAddressed { get; }

    /// <summary>Box 5a: the name in capitals.</summary>
    public string Capitals => Name.ToUpperInvariant();

    /// <summary>What a file's name begins with, in letters that every system keeps: the name without accents and blanks.</summary>
    public string FileStem => string.Concat(Diacritics.Decompose(Name)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => c switch { ' ' => '-', 'đ' => 'd', 'Đ' => 'D', _ => c }));

    public static DocumentType Report { get; } = new("Báo cáo", "BC");

    public static DocumentType Letter { get; } = new("Công văn", "", isAddressed: true);

    /// <summary>In the decree's order, the letter last.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("Nghị quyết", "NQ"), new("Quyết định", "QĐ"), new("Chỉ thị", "CT"), new("Quy chế", "QC"), new("Quy định", "QyĐ"),
        new("Thông cáo", "TC"),
        new("Thông báo", "TB"), new("Hướng dẫn", "HD"), new("Chương trình", "CTr"), new("Kế hoạch", "KH"), new("Phương án", "PA"),
        new("Đề án", "ĐA"),
        new("Dự án", "DA"), Report, new("Biên bản", "BB"), new("Tờ trình", "TTr", isAddressed: true), new("Hợp đồng", "HĐ"),
        new("Công điện", "CĐ"),
        new("Bản ghi nhớ", "BGN"), new("Bản thỏa thuận", "BTT"), new("Giấy ủy quyền", "GUQ"), new("Giấy mời", "GM"),
        new("Giấy giới thiệu", "GGT"),
        new("Giấy nghỉ phép", "GNP"), new("Phiếu gửi", "PG"), new("Phiếu chuyển", "PC"), new("Phiếu báo", "PB"), Letter,
    ];

    /// <summary>Null for a code that the decree does not know.</summary>
    public static DocumentType? Find(string code) => All.FirstOrDefault(type => type.Code == code);

    public override string ToString() => Name;
}
