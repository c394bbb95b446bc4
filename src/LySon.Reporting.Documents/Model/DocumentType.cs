using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace LySon.Reporting.Documents.Model;

/// <summary>
/// What kind of administrative document it is (Decree 30/2020/NĐ-CP, article 7; names and codes: Annex III, part I). A new type is one line here;
/// whoever stores a document stores the <see cref="Code"/>.
/// </summary>
[JsonConverter(typeof(DocumentTypeJson))]
public sealed record DocumentType
{
    private DocumentType(string name, string code, bool printsName = true) => (Name, Code, PrintsName) = (name, code, printsName);

    /// <summary>As it begins a sentence: "Báo cáo".</summary>
    public string Name { get; }

    /// <summary>"BC": in the symbol of all types but the letter, and the name of the book of the register.</summary>
    public string Code { get; }

    /// <summary>False for the official letter (công văn), whose subject stands below number and symbol (box 5b) instead of under a name (box 5a).</summary>
    public bool PrintsName { get; }

    /// <summary>Box 5a: the name in capitals.</summary>
    public string Capitals => Name.ToUpperInvariant();

    /// <summary>What a file's name begins with, in letters that every system keeps: the name without accents and blanks.</summary>
    public string FileStem => string.Concat(Name.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => c switch { ' ' => '-', 'đ' => 'd', 'Đ' => 'D', _ => c }));

    public static DocumentType Report { get; } = new("Báo cáo", "BC");

    public static DocumentType Letter { get; } = new("Công văn", "CV", printsName: false);

    /// <summary>In the decree's order, the letter last.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("Nghị quyết", "NQ"), new("Quyết định", "QĐ"), new("Chỉ thị", "CT"), new("Quy chế", "QC"), new("Quy định", "QyĐ"), new("Thông cáo", "TC"),
        new("Thông báo", "TB"), new("Hướng dẫn", "HD"), new("Chương trình", "CTr"), new("Kế hoạch", "KH"), new("Phương án", "PA"), new("Đề án", "ĐA"),
        new("Dự án", "DA"), Report, new("Biên bản", "BB"), new("Tờ trình", "TTr"), new("Hợp đồng", "HĐ"), new("Công điện", "CĐ"),
        new("Bản ghi nhớ", "BGN"), new("Bản thỏa thuận", "BTT"), new("Giấy ủy quyền", "GUQ"), new("Giấy mời", "GM"), new("Giấy giới thiệu", "GGT"),
        new("Giấy nghỉ phép", "GNP"), new("Phiếu gửi", "PG"), new("Phiếu chuyển", "PC"), new("Phiếu báo", "PB"), Letter,
    ];

    /// <summary>Null for a code that the decree does not know.</summary>
    public static DocumentType? Find(string code) => All.FirstOrDefault(type => type.Code == code);

    /// <summary>Box 3: "TTr-UBND"; a letter's, "UBND-VHXH", names the unit that drafted it instead of a type, or nothing behind the agency.</summary>
    /// <param name="agency">Its abbreviation.</param>
    /// <param name="unit">Abbreviation of the drafting unit; only a letter names it.</param>
    public string Symbol(string agency, string unit = "") => PrintsName ? $"{Code}-{agency}" : unit.Length > 0 ? $"{agency}-{unit}" : agency;

    public override string ToString() => Name;
}
