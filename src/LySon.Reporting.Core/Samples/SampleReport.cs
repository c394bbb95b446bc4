using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Samples;

/// <summary>
/// The request 1406/STTTT-BCVT&amp;CNTT and the report 576/BC-UBND. The narrative is the paper's, with its own spellings.
/// </summary>
internal static class SampleReport
{
    private static readonly DateOnly Cutoff = new(2021, 11, 9);

    private const string Title = "Tình hình triển khai tuyên truyền và ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19";

    private static readonly (string Kind, string Heading, string Guidance)[] Outline =
    [
        (OpeningSection.Kind, "", "Nêu văn bản yêu cầu báo cáo và cơ quan báo cáo."),
        (DirectivesSection.Kind, "Công tác chỉ đạo, triển khai và tuyên truyền",
            "Liệt kê các văn bản chỉ đạo đã ban hành đến ngày chốt số liệu."),
        (VenuesSection.Kind, "Kết quả tạo, quản lý mã QR địa điểm và quét mã QR tại các địa điểm",
            "Số địa điểm và lượt quét theo đối tượng thống kê."),
        (NarrativeSection.Kind, "Công tác kiểm tra, giám sát triển khai",
            "Nêu việc kiểm tra, giám sát tại cơ quan, điểm công cộng, doanh nghiệp."),
        (NarrativeSection.Kind, "Một số kết quả triển khai, kinh nghiệm",
            "Nêu kết quả cài đặt ứng dụng, tỷ lệ trên số điện thoại thông minh và kinh nghiệm triển khai."),
        (NarrativeSection.Kind, "Hạn chế, nguyên nhân", "Nêu từng hạn chế, nguyên nhân thành một gạch đầu dòng."),
        (NarrativeSection.Kind, "Kiến nghị, đề xuất", "Nêu kiến nghị với tỉnh, Trung ương."),
        (ClosingSection.Kind, "", "Câu kết thúc báo cáo."),
    ];

    public static Signatory Signatory(int agencyId) => new()
    {
        AgencyId = agencyId,
        FullName = "Lê Văn Ninh",
        Authority = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        ValidFrom = new(2021, 1, 1),
    };

    /// <summary>For the consolidated report; a made-up name.</summary>
    public static Signatory DepartmentSignatory(int agencyId) => new()
    {
        AgencyId = agencyId,
        FullName = "Trần Minh Hải",
        Authority = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        ValidFrom = new(2021, 1, 1),
    };

    public static ReportRequest Request(int requesterId, IEnumerable<Agency> districts) => new()
    {
        RequesterId = requesterId,
        Number = 1406,
        Symbol = "STTTT-BCVT&CNTT",
        IssuedOn = new(2021, 10, 26),
        Abstract = "báo cáo tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19",
        ReportTitle = Title,
        PeriodStart = new(2021, 10, 15),
        PeriodEnd = new(2021, 11, 14),
        CutoffOn = Cutoff,
        DueAt = Vietnamese.ToUtc(new(2021, 11, 10), new(17, 0)),
        Kind = RequestKind.Thematic,
        SentAt = Vietnamese.ToUtc(new(2021, 10, 26), new(8, 0)),
        Outline = [.. Outline
            .Select((o, i) => new OutlineSection { Position = i, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance })],
        Addressees = [.. districts.Select(d => new RequestAddressee { AgencyId = d.Id })],
    };

    public static Report Report(int agencyId, ReportRequest request, int signatoryId, List<Directive> directives, int applicationId)
    {
        string[] bodies =
        [
            "Theo đề nghị của Sở Thông tin và Truyền thông tại Công văn số {{request:number}} ngày {{request:date}} về việc "
            + "báo cáo tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19, "
            + "Ủy ban nhân dân huyện Lý Sơn báo cáo tình hình triển khai thực hiện cụ thể như sau:",
            "",
            "",
            "Công tác kiểm tra, giám sát triển khai thực hiện ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19 "
            + "tại các cơ quan, đơn vị chưa thường xuyên. Lực lượng triển khai, hướng dẫn thực hiện ứng dụng các giải pháp công nghệ "
            + "đến các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện còn mỏng.",
            "Đến nay, kết quả triển khai, tuyên truyền, hướng dẫn ứng dụng giải pháp công nghệ trong phòng, chống dịch covid-19 "
            + "trên địa bàn huyện chưa cao, việc cài đặt ứng dụng PC Covid chỉ đạt "
            + $"{{{{installed:app-{applicationId}}}}}/{{{{smartphones:app-{applicationId}}}}} "
            + $"điện thoại thông minh, đạt tỷ lệ khoảng {{{{percentage:app-{applicationId}|whole}}}}. "
            + "Việc triển khai mã QR và quét mã QR tại các cơ quan, đơn vị, điểm công cộng còn thấp.",
            "- Việc triển khai cùng lúc nhiều ứng dụng giải pháp công nghệ trong phòng, chống dịch covid-19 gây khó khăn, "
            + "chông chéo trong công tác triển khai thực hiện đến cán bộ, công chức, viên chức và người dân.\n"
            + "- Tỷ lệ sử dụng điện thoại thông minh trên địa bàn huyện còn thấp, kỹ năng ứng dụng công nghệ thông tin "
            + "trong cán bộ, công chức, viên chức và người dân còn hạn chế gây khó khăn trong quá trình triển khai thực hiện "
            + "ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19.",
            "Đề nghị Sở Thông tin và Truyền thông kiến nghị Bộ Thông tin và Truyền thông phối hợp với các Bộ, ngành liên quan "
            + "triển khai sử dụng đồng bộ một ứng dụng nhưng bao gồm nhiều chức năng; tối ưu, đơn giản các thủ tục, "
            + "giao diện sử dụng ứng dụng để gần gũi với người dân và dễ sử dụng.",
            "Trên đây là báo cáo kết quả triển khai tuyên truyền và ứng dụng công nghệ trong phòng, chống dịch Covid-19 "
            + "của Ủy ban nhân dân huyện Lý Sơn, báo cáo Sở Thông tin và Truyền thông tổng hợp./.",
        ];
        return new Report
        {
            AgencyId = agencyId,
            RequestId = request.Id,
            RequesterId = request.RequesterId,
            Symbol = ReportRequest.SymbolOf(ReportRequest.UsualTypeCode, "UBND"),
            Title = Title,
            CutoffOn = Cutoff,
            SignatoryId = signatoryId,
            Recipients = "Sở Thông tin và Truyền thông\nCT, PCT UBND huyện\nPhòng Văn hóa và Thông tin\nVPH: CVP, PCVP\nLưu: VT",
            Sections =
            [
                .. request.Outline.Select(o => new ReportSection
                {
                    OutlineSectionId = o.Id, Position = o.Position, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance,
                    Body = bodies[o.Position],
                }),
            ],
            Directives = [.. directives.Select((d, i) => new ReportDirective { DirectiveId = d.Id, Position = i })],
        };
    }
}
