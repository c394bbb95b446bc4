using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Posters;

/// <summary>What stands on a poster beside the venue's own name and address.</summary>
internal static class PosterWords
{
    public const string Call = "Quét mã khi đến";
    public const string CodeLabel = "Mã địa điểm";
    public const string FoldHere = "Gấp theo đường này";

    private const int GroupLength = 5;

    public static readonly IReadOnlyList<(string Title, string Text)> Steps =
    [
        ("Mở máy ảnh hoặc Zalo", "Đưa toàn bộ mã vào giữa màn hình, giữ yên một giây."),
        ("Chạm vào đường dẫn", "Đường dẫn hiện ra ngay trên màn hình điện thoại."),
        ("Chờ dòng xác nhận", "“Đã ghi nhận lượt quét” hiện ra là xong, không cần khai gì thêm."),
    ];

    /// <summary>The letters' Vietnamese names; those beyond the alphabet as people say them.</summary>
    private static readonly Dictionary<char, string> Names = new()
    {
        ['2'] = "hai", ['3'] = "ba", ['4'] = "bốn", ['5'] = "năm", ['6'] = "sáu", ['7'] = "bảy", ['8'] = "tám", ['9'] = "chín",
        ['A'] = "a", ['B'] = "bê", ['C'] = "xê", ['D'] = "đê", ['E'] = "e", ['F'] = "ép", ['G'] = "giê", ['H'] = "hát", ['J'] = "gi",
        ['K'] = "ca",
        ['M'] = "em-mờ", ['N'] = "en-nờ", ['P'] = "pê", ['Q'] = "quy", ['R'] = "e-rờ", ['S'] = "ét-sì", ['T'] = "tê", ['U'] = "u",
        ['V'] = "vê",
        ['W'] = "vê kép", ['X'] = "ích-xì", ['Y'] = "y dài", ['Z'] = "dét",
    };

    /// <summary>"K7M4P XQ2AB": in fives, as people compare them.</summary>
    public static string Grouped(string code) => string.Join(' ', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>"ca, bảy, em-mờ, bốn, pê – ích-xì, quy, hai, a, bê": for the telephone.</summary>
    public static string Spoken(string code) => string.Join(" – ", code.Chunk(GroupLength)
        .Select(group => string.Join(", ", group.Select(c => Names.GetValueOrDefault(c, c.ToString())))));

    /// <summary>The address as people type it.</summary>
    public static string Typed(Uri link) => link.Authority + link.AbsolutePath;

    public static string Alternative(Uri link) => $"Mã QR mở địa chỉ {link.AbsoluteUri}";

    public static string Title(IReadOnlyList<Poster> posters) => posters.Count == 1
        ? $"Mã QR: {posters[0].Name}"
        : $"Mã QR của {OfficialSpelling.Number(posters.Count)} địa điểm";
}
