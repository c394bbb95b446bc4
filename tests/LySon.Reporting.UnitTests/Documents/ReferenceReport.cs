using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Report 576/BC-UBND as it was issued, spelling included; the initials by hand after "./." are left out.</summary>
internal static class ReferenceReport
{
    private const string Committee = "Ủy ban nhân dân huyện";
    private const string CultureOffice = "Phòng Văn hóa và Thông tin huyện";

    public static OfficialReport Build() => new()
    {
        IssuingBody = ["ỦY BAN NHÂN DÂN", "HUYỆN LÝ SƠN"],
        Number = 576,
        Symbol = "BC-UBND",
        PlaceName = "Lý Sơn",
        IssuedOn = new DateOnly(2021, 11, 10),
        Type = DocumentType.Report,
        Abstract = "Tình hình triển khai tuyên truyền và ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19",
        Body =
        [
            new Paragraph(
                "Theo đề nghị của Sở Thông tin và Truyền thông tại Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021 về việc báo cáo tình "
                    + "hình triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19, Ủy ban nhân dân huyện Lý Sơn "
                    + "báo cáo tình hình triển khai thực hiện cụ thể như sau:",
                "opening"),
            new Heading("1. Công tác chỉ đạo, triển khai và tuyên truyền", "section-1"),
            DirectiveTable.Of(Directives, "section-1"),
            new Heading("2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR tại các địa điểm", "section-2"),
            VenueTable.Of(
                [
                    new("Các cơ quan, đơn vị hành chính nhà nước trực thuộc UBND huyện", 20, 653),
                    new("Các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện", 21, 43),
                ],
                "section-2"),
            new Heading("3. Công tác kiểm tra, giám sát triển khai", "section-3"),
            new Paragraph(
                "Công tác kiểm tra, giám sát triển khai thực hiện ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19 tại "
                    + "các cơ quan, đơn vị chưa thường xuyên. Lực lượng triển khai, hướng dẫn thực hiện ứng dụng các giải pháp công nghệ "
                    + "đến các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện còn mỏng.",
                "section-3"),
            new Heading("4. Một số kết quả triển khai, kinh nghiệm", "section-4"),
            new Paragraph(
                "Đến nay, kết quả triển khai, tuyên truyền, hướng dẫn ứng dụng giải pháp công nghệ trong phòng, chống dịch covid-19 trên "
                    + "địa bàn huyện chưa cao, việc cài đặt ứng dụng PC Covid chỉ đạt 3.062/11.360 điện thoại thông minh, đạt tỷ lệ "
                    + "khoảng 27%. Việc triển khai mã QR và quét mã QR tại các cơ quan, đơn vị, điểm công cộng còn thấp.",
                "section-4"),
            new Heading("5. Hạn chế, nguyên nhân", "section-5"),
            new Bullet(
                "Việc triển khai cùng lúc nhiều ứng dụng giải pháp công nghệ trong phòng, chống dịch covid-19 gây khó khăn, chông chéo "
                    + "trong công tác triển khai thực hiện đến cán bộ, công chức, viên chức và người dân.",
                "section-5"),
            new Bullet(
                "Tỷ lệ sử dụng điện thoại thông minh trên địa bàn huyện còn thấp, kỹ năng ứng dụng công nghệ thông tin trong cán bộ, "
                    + "công chức, viên chức và người dân còn hạn chế gây khó khăn trong quá trình triển khai thực hiện ứng dụng các giải "
                    + "pháp công nghệ trong phòng, chống dịch Covid-19.",
                "section-5"),
            new Heading("6. Kiến nghị, đề xuất", "section-6"),
            new Paragraph(
                "Đề nghị Sở Thông tin và Truyền thông kiến nghị Bộ Thông tin và Truyền thông phối hợp với các Bộ, ngành liên quan triển "
                    + "khai sử dụng đồng bộ một ứng dụng nhưng bao gồm nhiều chức năng; tối ưu, đơn giản các thủ tục, giao diện sử dụng "
                    + "ứng dụng để gần gũi với người dân và dễ sử dụng.",
                "section-6"),
            new Paragraph(
                "Trên đây là báo cáo kết quả triển khai tuyên truyền và ứng dụng công nghệ trong phòng, chống dịch Covid-19 của Ủy ban "
                    + "nhân dân huyện Lý Sơn, báo cáo Sở Thông tin và Truyền thông tổng hợp./.",
                "closing"),
        ],
        Signature = new Signature(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Lê Văn Ninh"),
        Recipients =
        [
            "Sở Thông tin và Truyền thông", "CT, PCT UBND huyện", "Phòng Văn hóa và Thông tin", "VPH: CVP, PCVP", "Lưu: VT",
        ],
    };

    public static IReadOnlyList<DirectiveRow> Directives { get; } =
    [
        new(
            "V/v triển khai ứng dụng khai báo y tế toàn dân NCOVI", "817/UBND", new(2020, 4, 1), Committee,
            "Mặt trận, các hội, đoàn thể huyện; các cơ quan tham mưu, giúp việc Huyện ủy; các phòng, ban, đơn vị thuộc UBND huyện; Trung "
                + "tâm Y tế quân dân y Lý Sơn; VNPT huyện Lý Sơn."),
        new(
            "V/v triển khai tuyên truyền cài đặt ứng dụng Bluezone trong phòng, chống dịch Covid-19 trên địa bàn huyện", "54/VHTT",
            new(2020, 8, 7), CultureOffice,
            "Các phòng, ban, cơ quan, đơn vị trên địa bàn huyện; Trung tâm Truyền thông – Văn hóa – Thể thao huyện; Các Trường thôn."),
        new(
            "V/v đẩy mạnh tuyên truyền cài đặt ứng dụng Bluezone", "2185/UBND", new(2020, 8, 24), Committee,
            "Các phòng, ban, ngành huyện; các hội, đoàn thể huyện."),
        new(
            "V/v triển khai cài đặt, kích hoạt lại ứng dụng Bluezone trên điện thoại thông minh", "321/UBND", new(2021, 2, 3), Committee,
            "Mặt trận, các hội, đoàn thể huyện; các phòng, ban, đơn vị huyện; các cơ quan Trung ương, Tỉnh đóng trên địa bàn huyện."),
        new(
            "Triển khai áp dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19", "50-CV/VP", new(2021, 5, 6), "Văn phòng huyện",
            "Các cơ quan tham mưu, giúp việc Huyện ủy; Mặt trận, các hội, đoàn thể huyện; các phòng, ban, đơn vị thuộc UBND huyện; Ban "
                + "tiếp công dân huyện; Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC huyện."),
        new(
            "V/v tiếp tục triển khai cài đặt, sử dụng Bluezone trong phòng, chống dịch Covid-19", "60/VHTT", new(2021, 5, 12),
            CultureOffice,
            "Các phòng, ban, ngành; các hội, đoàn thể huyện; Trung tâm Truyền thông – Văn hóa – Thể thao huyện."),
        new(
            "V/v cài đặt, sử dụng và tuyên truyền ứng dụng “Sổ sức khỏe điện tử”", "2520/UBND", new(2021, 8, 24), Committee,
            "Các phòng, ban, đơn vị; Trung tâm Truyền thông – Văn hóa – Thể thao huyện."),
        new(
            "V/v tiếp tục triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch trên địa bàn huyện", "2570/UBND",
            new(2021, 8, 27), Committee, "Các phòng, ban, đơn vị; Trung tâm Truyền thông – Văn hóa – Thể thao huyện."),
        new(
            "V/v triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch trên địa bàn huyện", "145/VHTT", null, CultureOffice,
            "Các cơ sở kinh doanh dịch vụ lưu trú trên địa bàn huyện."),
        new(
            "V/v tuyên truyền, hướng dẫn việc ứng dụng công nghệ trong nhận diện tiêm chủng vắc xin phòng Covid-19", "2908/UBND",
            new(2021, 9, 22), Committee,
            "Mặt trận, các hội, đoàn thể huyện; các phòng, ban, đơn vị huyện; Công an huyện; Biên phòng Lý Sơn."),
        new(
            "V/v tiếp tục đẩy mạnh triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19", "3385/UBND",
            new(2021, 10, 26), Committee, "Các phòng, ban, đơn vị; Trung tâm Truyền thông – Văn hóa – Thể thao huyện."),
    ];
}
