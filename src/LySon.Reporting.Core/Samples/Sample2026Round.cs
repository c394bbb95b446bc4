using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Samples;

/// <summary>Letter 2143/SKHCN-CĐS about November 2026, and what the units write.</summary>
public static class Sample2026Round
{
    public static readonly DateOnly Cutoff = new(2026, 11, 14);

    private const string Title = "Tình hình chuyển đổi số tháng 11 năm 2026";
    private const string Difficulties = "Khó khăn, vướng mắc";
    private const string Proposals = "Kiến nghị, đề xuất";

    private static readonly TableShape Table = new([new("Trong kỳ", "", ColumnKind.WholeNumber, Required: true, Min: 0)],
        ["Số địa điểm có mã QR", "Số địa điểm có lượt quét", "Tổng lượt quét trong kỳ", "Số máy đã cài VNeID", "Số điện thoại thông minh"],
        "Chỉ tiêu");

    private static readonly (string Kind, string Heading, string Guidance)[] Outline =
    [
        (OpeningSection.Kind, "", ""),
        (TypedTableSection.Kind, "Kết quả chuyển đổi số", "Số liệu từ ngày 15 tháng trước đến ngày chốt."),
        (NarrativeSection.Kind, Difficulties, "Nêu khó khăn, vướng mắc và nguyên nhân."),
        (NarrativeSection.Kind, Proposals, "Nêu kiến nghị với cơ quan yêu cầu."),
        (ClosingSection.Kind, "", ""),
    ];

    private static readonly Dictionary<string, string> Texts = new()
    {
        [Difficulties] = "Một số khu dân cư chưa có sóng di động ổn định; người lớn tuổi còn ngại nộp hồ sơ trực tuyến.",
        [Proposals] = "Đề nghị hỗ trợ tập huấn cho Tổ công nghệ số cộng đồng.",
    };

    private static readonly string[] Families = ["Nguyễn", "Phạm", "Lê", "Trần", "Võ", "Đinh", "Huỳnh", "Bùi", "Phan"];
    private static readonly string[] Given =
        ["Văn Hải", "Thị Thanh Tâm", "Minh Tuấn", "Quốc Việt", "Thị Hồng Vân",
            "Đình Phương", "Ngọc Sơn", "Thanh Bình", "Văn Dũng", "Thị Lệ"];

    internal static Signatory DepartmentSignatory(int agencyId) => new()
    {
        AgencyId = agencyId, FullName = "Trần Công Hòa", Authority = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", ValidFrom = new(2025, 3, 1),
    };

    internal static Signatory Signatory(int agencyId, int unit) => new()
    {
        AgencyId = agencyId, FullName = $"{Families[unit % Families.Length]} {Given[unit % Given.Length]}",
        Authority = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ValidFrom = new(2025, 7, 1),
    };

    internal static ReportRequest Request(int requesterId, IEnumerable<Agency> units) => new()
    {
        RequesterId = requesterId,
        Number = 2143,
        Symbol = "SKHCN-CĐS",
        IssuedOn = new(2026, 11, 5),
        Abstract = "báo cáo tình hình chuyển đổi số tháng 11 năm 2026",
        ReportTitle = Title,
        PeriodStart = new(2026, 10, 15),
        PeriodEnd = Cutoff,
        CutoffOn = Cutoff,
        DueAt = Vietnamese.ToUtc(new(2026, 11, 20), new(17, 0)),
        Kind = RequestKind.Periodic,
        SentAt = Vietnamese.ToUtc(new(2026, 11, 5), new(9, 30)),
        Outline =
        [
            .. Outline.Select((o, i) => new OutlineSection
            {
                Position = i, Kind = o.Kind, Heading = o.Heading, Guidance = o.Guidance,
                Table = SectionKinds.Of(o.Kind).Shape(Table),
            }),
        ],
        Addressees = [.. units.Select(u => new RequestAddressee { AgencyId = u.Id })],
    };

    internal static List<Directive> Directives(int agencyId) =>
    [
        New(agencyId, 412, new(2026, 9, 8), "V/v triển khai mã QR tại các điểm du lịch, bến tàu trên đảo"),
        New(agencyId, 455, new(2026, 10, 2), "Kế hoạch hoạt động Tổ công nghệ số cộng đồng quý IV năm 2026"),
        New(agencyId, 498, new(2026, 11, 3), "V/v hướng dẫn người dân nộp hồ sơ trực tuyến"),
    ];

    /// <summary>What a unit writes into its report; figures differ from unit to unit and agree with each other.</summary>
    public static void Write(Report report, int unit)
    {
        var places = 15 + unit * 7 % 17;
        var active = places - unit % 6;
        var phones = 2_400 + unit * 137 % 1_900;
        int[] figures = [places, active, active * (11 + unit % 9), phones * (58 + unit % 19) / 100, phones];
        foreach (var section in report.Sections)
        {
            if (section.Table is not null)
                section.Content = new([.. Table.Rows.Select((row, i) => new TableRow(row, [new(CellState.Value, figures[i])]))]);
            else if (Texts.TryGetValue(section.Heading, out var text)) section.Body = text;
        }
    }

    private static Directive New(int agencyId, int number, DateOnly day, string subject) => new()
    {
        AgencyId = agencyId, Number = number, Symbol = "UBND", IssuedOn = day, Issuer = "Ủy ban nhân dân đặc khu", Subject = subject,
        Recipients = "Các phòng, ban; các thôn",
    };
}
