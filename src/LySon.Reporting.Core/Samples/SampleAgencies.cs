using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Samples;

/// <summary>Quảng Ngãi province as it was in 2021: its DIC and its 13 district units.</summary>
internal static class SampleAgencies
{
    private static readonly DateOnly Since = new(2020, 1, 1);

    private static readonly (string Code, string Level, string Name)[] Districts =
    [
        ("tp-quang-ngai", "thành phố", "Quảng Ngãi"), ("duc-pho", "thị xã", "Đức Phổ"), ("binh-son", "huyện", "Bình Sơn"),
        ("son-tinh", "huyện", "Sơn Tịnh"),
        ("tu-nghia", "huyện", "Tư Nghĩa"), ("nghia-hanh", "huyện", "Nghĩa Hành"), ("mo-duc", "huyện", "Mộ Đức"),
        ("ba-to", "huyện", "Ba Tơ"),
        ("minh-long", "huyện", "Minh Long"), ("son-ha", "huyện", "Sơn Hà"), ("son-tay", "huyện", "Sơn Tây"),
        ("tra-bong", "huyện", "Trà Bồng"),
        (SampleData.District, "huyện", "Lý Sơn"),
    ];

    public static (Agency Province, Agency Department, List<Agency> Districts) All()
    {
        var province = Office("quang-ngai", FirstKinds.Province, 0, "Ủy ban nhân dân tỉnh Quảng Ngãi", "UBND tỉnh Quảng Ngãi",
            "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI", "Quảng Ngãi", "UBND");
        var department = Office(SampleData.Department, FirstKinds.Department, 1, "Sở Thông tin và Truyền thông",
            "Sở Thông tin và Truyền thông",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Quảng Ngãi", "STTTT");
        department.MayRequest = true;
        department.Names[0].SuperiorBody = "UBND TỈNH QUẢNG NGÃI";
        return (province, department, [.. Districts.Select((d, i) => District(d.Code, d.Level, d.Name, 10 + i))]);
    }

    private static Agency District(string code, string level, string name, int position) => Office(code, FirstKinds.District, position,
        $"Ủy ban nhân dân {level} {name}", $"UBND {level} {name}", $"ỦY BAN NHÂN DÂN\n{$"{level} {name}".ToUpper(Vietnamese.Culture)}",
        name, "UBND");

    internal static Agency Office(
        string code, int kindId, int position, string name, string shortName, string issuingBody, string place, string symbol,
        DateOnly? since = null) => new()
        {
            Code = code,
            KindId = kindId,
            Position = position,
            Names =
            [
                new AgencyName
                {
                    ValidFrom = since ?? Since, Name = name, ShortName = shortName, IssuingBody = issuingBody, PlaceName = place,
                    Symbol = symbol,
                },
            ],
        };
}
