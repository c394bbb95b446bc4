using LySon.Reporting.Core.Directives;

namespace LySon.Reporting.Core.Samples;

/// <summary>The 11 rows of the report's first table, in its order. Row 9 carries no date.</summary>
internal static class SampleDirectives
{
    private const string Committee = "Ủy ban nhân dân huyện";
    private const string Culture = "Phòng Văn hóa và Thông tin huyện";
    private const string Office = "Văn phòng huyện";
    private const string Offices = "Các phòng, ban, đơn vị; Trung tâm Truyền thông – Văn hóa – Thể thao huyện.";

    public static List<Directive> All(int agencyId) =>
    [
        Row(agencyId, 817, "UBND", new(2020, 4, 1), Committee, "V/v triển khai ứng dụng khai báo y tế toàn dân NCOVI",
            "Mặt trận, các hội, đoàn thể huyện; các cơ quan tham mưu, giúp việc Huyện ủy; các phòng, ban, đơn vị thuộc UBND huyện; "
            + "Trung tâm Y tế quân dân y Lý Sơn; VNPT huyện Lý Sơn."),
        Row(agencyId, 54, "VHTT", new(2020, 8, 7), Culture,
            "V/v triển khai tuyên truyền cài đặt ứng dụng Bluezone trong phòng, chống dịch Covid-19 trên địa bàn huyện",
            "Các phòng, ban, cơ quan, đơn vị trên địa bàn huyện; Trung tâm Truyền thông – Văn hóa – Thể thao huyện; Các Trường thôn."),
        Row(agencyId, 2185, "UBND", new(2020, 8, 24), Committee, "V/v đẩy mạnh tuyên truyền cài đặt ứng dụng Bluezone",
            "Các phòng, ban, ngành huyện; các hội, đoàn thể huyện."),
        Row(agencyId, 321, "UBND", new(2021, 2, 3), Committee,
            "V/v triển khai cài đặt, kích hoạt lại ứng dụng Bluezone trên điện thoại thông minh",
            "Mặt trận, các hội, đoàn thể huyện; các phòng, ban, đơn vị huyện; các cơ quan Trung ương, Tỉnh đóng trên địa bàn huyện."),
        Row(agencyId, 50, "CV/VP", new(2021, 5, 6), Office, "Triển khai áp dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19",
            "Các cơ quan tham mưu, giúp việc Huyện ủy; Mặt trận, các hội, đoàn thể huyện; các phòng, ban, đơn vị thuộc UBND huyện; "
            + "Ban tiếp công dân huyện; Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC huyện."),
        Row(agencyId, 60, "VHTT", new(2021, 5, 12), Culture,
            "V/v tiếp tục triển khai cài đặt, sử dụng Bluezone trong phòng, chống dịch Covid-19",
            "Các phòng, ban, ngành; các hội, đoàn thể huyện; Trung tâm Truyền thông – Văn hóa – Thể thao huyện."),
        Row(agencyId, 2520, "UBND", new(2021, 8, 24), Committee, "V/v cài đặt, sử dụng và tuyên truyền ứng dụng “Sổ sức khỏe điện tử”",
            Offices),
        Row(agencyId, 2570, "UBND", new(2021, 8, 27), Committee,
            "V/v tiếp tục triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch trên địa bàn huyện", Offices),
        Row(agencyId, 145, "VHTT", null, Culture,
            "V/v triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch trên địa bàn huyện",
            "Các cơ sở kinh doanh dịch vụ lưu trú trên địa bàn huyện."),
        Row(agencyId, 2908, "UBND", new(2021, 9, 22), Committee,
            "V/v tuyên truyền, hướng dẫn việc ứng dụng công nghệ trong nhận diện tiêm chủng vắc xin phòng Covid-19",
            "Mặt trận, các hội, đoàn thể huyện; các phòng, ban, đơn vị huyện; Công an huyện; Biên phòng Lý Sơn."),
        Row(agencyId, 3385, "UBND", new(2021, 10, 26), Committee,
            "V/v tiếp tục đẩy mạnh triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19", Offices),
    ];

    private static Directive Row(int agencyId, int number, string symbol, DateOnly? issuedOn, string issuer, string subject,
        string recipients) => new()
        {
            AgencyId = agencyId,
            Number = number,
            Symbol = symbol,
            IssuedOn = issuedOn,
            Issuer = issuer,
            Subject = subject,
            Recipients = recipients,
        };
}
