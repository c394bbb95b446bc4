using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Samples;

/// <summary>
/// Quảng Ngãi province since 1 July 2025 (resolutions 202/2025/QH15 and 1677/NQ-UBTVQH15): 86 xã, 9 phường and the đặc khu Lý Sơn directly
/// under it, 56 in the place of its 13 districts and 40 from Kon Tum.
/// </summary>
internal static class Sample2026Units
{
    public const string Island = "Lý Sơn";

    private static readonly DateOnly Reform = new(2025, 7, 1);

    private static readonly string[] Wards =
        ["Trương Quang Trọng", "Cẩm Thành", "Nghĩa Lộ", "Trà Câu", "Đức Phổ", "Sa Huỳnh", "Kon Tum", "Đăk Cấm", "Đăk Bla"];

    private static readonly string[] Communes =
    [
        "Tịnh Khê", "An Phú", "Nguyễn Nghiêm", "Khánh Cường", "Bình Minh", "Bình Chương", "Bình Sơn", "Vạn Tường", "Đông Sơn",
        "Trường Giang", "Ba Gia", "Sơn Tịnh", "Thọ Phong", "Tư Nghĩa", "Vệ Giang", "Nghĩa Giang", "Trà Giang", "Nghĩa Hành", "Đình Cương",
        "Thiện Tín", "Phước Giang", "Long Phụng", "Mỏ Cày", "Mộ Đức", "Lân Phong", "Trà Bồng", "Đông Trà Bồng", "Tây Trà", "Thanh Bồng",
        "Cà Đam", "Tây Trà Bồng", "Sơn Hạ", "Sơn Linh", "Sơn Hà", "Sơn Thủy", "Sơn Kỳ", "Sơn Tây", "Sơn Tây Thượng", "Sơn Tây Hạ",
        "Minh Long", "Sơn Mai", "Ba Vì", "Ba Tô", "Ba Dinh", "Ba Tơ", "Ba Vinh", "Ba Động", "Đặng Thùy Trâm", "Ba Xa",
        "Ngọk Bay", "Ia Chim", "Đăk Rơ Wa", "Đăk Pxi", "Đăk Mar", "Đăk Ui", "Ngọk Réo", "Đăk Hà", "Ngọk Tụ", "Đăk Tô", "Kon Đào",
        "Đăk Sao", "Đăk Tờ Kan", "Tu Mơ Rông", "Măng Ri", "Bờ Y", "Sa Loong", "Dục Nông", "Xốp", "Ngọc Linh", "Đăk Plô", "Đăk Pék",
        "Đăk Môn", "Sa Thầy", "Sa Bình", "Ya Ly", "Ia Tơi", "Đăk Kôi", "Kon Braih", "Đăk Rve", "Măng Đen", "Măng Bút", "Kon Plông",
        "Đăk Long", "Rờ Kơi", "Mô Rai", "Ia Đal",
    ];

    public static Agency Province() => SampleAgencies.Office("quang-ngai", FirstKinds.Province, 0, "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "UBND tỉnh Quảng Ngãi", "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI", "Quảng Ngãi", "UBND");

    /// <summary>The DIC went into it on 1 March 2025.</summary>
    public static Agency Department()
    {
        var department = SampleAgencies.Office(Sample2026.Department, FirstKinds.Department, 1, "Sở Khoa học và Công nghệ",
            "Sở Khoa học và Công nghệ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Quảng Ngãi", "SKHCN", new(2025, 3, 1));
        department.MayRequest = true;
        department.Names[0].SuperiorBody = "UBND TỈNH QUẢNG NGÃI";
        return department;
    }

    public static List<Agency> All()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Wards.Select(name => (FirstKinds.Ward, "phường", name)).Concat(Communes.Select(name => (FirstKinds.Commune, "xã", name)))
                .Append((FirstKinds.SpecialZone, "đặc khu", Island)).Select((u, i) => Unit(u.Item1, u.Item2, u.Item3, 10 + i)),
        ];

        Agency Unit(int kindId, string kind, string name, int position)
        {
            // Sơn Hà and Sơn Hạ, Ba Tơ and Ba Tô are alike without accents.
            var code = VietnameseText.Fold(name).Replace(' ', '-');
            if (!codes.Add(code)) codes.Add(code += "-2");
            return SampleAgencies.Office(code, kindId, position, $"Ủy ban nhân dân {kind} {name}", $"UBND {kind} {name}",
                $"ỦY BAN NHÂN DÂN\n{$"{kind} {name}".ToUpper(Vietnamese.Culture)}", name, "UBND", Reform);
        }
    }
}
