using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Core.Samples;

/// <summary>20 offices and 21 public places. The names are made up in the manner of the island.</summary>
internal static class SampleVenues
{
    private static readonly string[] Offices =
    [
        "Trụ sở UBND huyện", "Bộ phận Tiếp nhận và Trả kết quả", "Ban Tiếp công dân", "Phòng Nội vụ", "Phòng Tư pháp",
        "Phòng Tài chính – Kế hoạch",
        "Phòng Tài nguyên và Môi trường", "Phòng Lao động – Thương binh và Xã hội", "Phòng Văn hóa và Thông tin",
        "Phòng Giáo dục và Đào tạo",
        "Phòng Kinh tế và Hạ tầng", "Phòng Y tế", "Thanh tra huyện", "Trung tâm Y tế quân dân y",
        "Trung tâm Truyền thông – Văn hóa – Thể thao",
        "Ban Quản lý Khu bảo tồn biển", "Ban Quản lý dự án đầu tư xây dựng", "Trạm Khuyến nông – Khuyến ngư", "Trường THCS An Vĩnh",
        "Trường THCS An Hải",
    ];

    private static readonly string[] PublicPlaces =
    [
        "Cảng Lý Sơn", "Bến tàu Đảo Bé", "Chợ An Vĩnh", "Chợ An Hải", "Bưu điện huyện", "Nhà văn hóa thôn Đông An Vĩnh",
        "Nhà văn hóa thôn Tây An Vĩnh",
        "Nhà văn hóa thôn Đông An Hải", "Điểm tham quan Hang Câu", "Điểm tham quan chùa Hang", "Nhà trưng bày Hải đội Hoàng Sa",
        "Khách sạn Bình Yên",
        "Khách sạn Đại Dương", "Nhà nghỉ Hòn Mù Cu", "Nhà nghỉ Thới Lới", "Nhà hàng Sóng Biển", "Quán cà phê Ngọn Hải Đăng",
        "Cửa hàng xăng dầu An Vĩnh",
        "Cửa hàng tỏi Lý Sơn", "Hiệu thuốc Tâm Đức", "Xưởng nước đá An Hải",
    ];

    public static List<VenueGroup> Groups() =>
    [
        new()
        {
            Name = "Các cơ quan, đơn vị hành chính nhà nước trực thuộc UBND huyện", ShortName = "Cơ quan, đơn vị hành chính", Position = 1,
        },
        new()
        {
            Name = "Các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện",
            ShortName = "Điểm công cộng, doanh nghiệp, hộ kinh doanh",
            Position = 2,
        },
    ];

    public static List<Venue> All(int agencyId, int officeGroupId, int publicGroupId) =>
        [.. Of(agencyId, officeGroupId, Offices, new(2021, 9, 1)), .. Of(agencyId, publicGroupId, PublicPlaces, new(2021, 9, 10))];

    private static IEnumerable<Venue> Of(int agencyId, int groupId, string[] names, DateOnly first) => names.Select((name, i) => new Venue
    {
        AgencyId = agencyId,
        GroupId = groupId,
        Name = name,
        Address = name.Contains("An Hải", StringComparison.Ordinal) || i % 3 == 2 ? "Thôn Đông An Hải, huyện Lý Sơn"
            : "Thôn Tây An Vĩnh, huyện Lý Sơn",
        OpenedOn = first.AddDays(i / 5 * 7),
        Position = i + 1,
    });
}
