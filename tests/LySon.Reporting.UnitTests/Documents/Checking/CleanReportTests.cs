using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>What this product prints keeps every rule that can be seen.</summary>
public class CleanReportTests
{
    public static TheoryData<string> Names => [.. Reports.Keys];

    private static readonly Dictionary<string, Func<OfficialReport>> Reports = new()
    {
        ["reference"] = ReferenceReport.Build,
        ["one addressee"] = () => ReferenceReport.Build() with { AddressedTo = ["Sở Thông tin và Truyền thông tỉnh Quảng Ngãi"] },
        ["three addressees"] = () => ReferenceReport.Build() with
        {
            AddressedTo = ["Ủy ban nhân dân tỉnh Quảng Ngãi", "Sở Thông tin và Truyền thông",
                "Ban Chỉ đạo phòng, chống dịch Covid-19 của tỉnh và các tiểu ban giúp việc"],
        },
        ["one page"] = () =>
            ReferenceReport.Build() with
            {
                Body = [new Paragraph("Huyện không có phát sinh."),
            new Paragraph("Trên đây là báo cáo của huyện./.")]
            },
        ["draft"] = () => ReferenceReport.Build() with { Number = null, IssuedOn = null, Year = 2021 },
        ["draft of any year"] = () => ReferenceReport.Build() with { Number = null, IssuedOn = null },
        ["number and date that are padded"] = () => ReferenceReport.Build() with { Number = 5, IssuedOn = new DateOnly(2022, 2, 3) },
        ["long names"] = () => ReferenceReport.Build() with
        {
            SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
            IssuingBody = ["BAN QUẢN LÝ KHU BẢO TỒN BIỂN VÀ PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG HUYỆN ĐẢO LÝ SƠN"],
        },
        ["legal bases and every level"] = () => ReferenceReport.Build() with
        {
            Body =
            [
                new LegalBasis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"),
                new LegalBasis("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
                new Paragraph("Ủy ban nhân dân huyện Lý Sơn báo cáo như sau:"),
                new Heading("Phần I\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ CHUYỂN ĐỔI SỐ TRÊN ĐỊA BÀN HUYỆN ĐẢO LÝ SƠN TRONG NĂM QUA", Level: 1,
                    Look: HeadingLook.Part),
                new Heading("I. Công tác chỉ đạo, điều hành", Level: 2, Look: HeadingLook.Section),
                new Heading("1. Văn bản đã ban hành", Level: 3),
                new Paragraph("a) Ủy ban nhân dân huyện đã ban hành 11 văn bản."),
                new Paragraph("b) Các phòng, ban đã triển khai kịp thời."),
                new Heading("Phần II\nPHƯƠNG HƯỚNG", Level: 1, Look: HeadingLook.Part),
                new Paragraph("Trên đây là báo cáo của Ủy ban nhân dân huyện Lý Sơn./."),
            ],
        },
        ["long symbol"] = () => ReferenceReport.Build() with { Symbol = "BC-BQLKBTB&PTDLCĐ" },
        ["long place"] = () => ReferenceReport.Build() with { PlaceName = "Thành phố Quảng Ngãi mới" },
        ["symbol and place that share the line"] = () => ReferenceReport.Build(
            ) with
        { Symbol = "BC-BQLKBTBPTDLCĐHĐLSTQN", PlaceName = "Thành phố Quảng Ngãi mới" },
        ["urgent"] = () => ReferenceReport.Build() with { Urgency = DeliveryUrgency.Urgent },
        ["very urgent, to be returned"] = () => ReferenceReport.Build() with
        {
            Urgency = DeliveryUrgency.VeryUrgent,
            Circulation = Circulation.ReturnAfterReading
        },
        ["express, internal, long names"] = () => ReferenceReport.Build() with
        {
            SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
            IssuingBody = ["BAN QUẢN LÝ KHU BẢO TỒN BIỂN VÀ PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG HUYỆN ĐẢO LÝ SƠN"],
            Urgency = DeliveryUrgency.Express,
            Circulation = Circulation.Internal,
        },
        ["address"] = () => ReferenceReport.Build() with { Contact = AnnexSamples.Contact },
        ["address and code on one page"] = () => AnnexSamples.Short(new Paragraph("Huyện không có phát sinh.")) with
        {
            Contact = AnnexSamples.Contact,
            Verification = AnnexSamples.Verification,
        },
        ["one appendix"] = () => AnnexSamples.WithAppendices(AnnexSamples.Narrow) with
        {
            Contact = AnnexSamples.Contact,
            Verification = AnnexSamples.Verification
        },
        ["two appendices, one across"] = () => AnnexSamples.WithAppendices(AnnexSamples.Narrow, AnnexSamples.Wide),
        ["draft with appendices"] = () => AnnexSamples.WithAppendices(AnnexSamples.Wide, AnnexSamples.Narrow) with
        {
            Number = null,
            IssuedOn = null
        },
        ["a province's table of a thousand agencies"] = () => AnnexSamples.Short(new Heading("1. Kết quả"), AnnexSamples.Totalled(1000)),
        ["ends with a table"] = () => AnnexSamples.Short(new Heading("1. Kết quả"), VenueTable.Of([new("Cơ quan", 20, 653)])),
        ["ends with a heading"] = () => AnnexSamples.Short(new Paragraph(Linted.Sentence), new Heading("1. Kết quả")),
        ["a word of 300 letters"] = () => AnnexSamples.Short(new Paragraph($"Trước {new string('y', 300)} sau."),
            new Paragraph("Trên đây là báo cáo.")),
        ["only text"] = () => Linted.LongText,
        ["recipients over pages"] = () => ReferenceReport.Build() with
        {
            Recipients =
            [.. Enumerable.Range(1, 150).Select(i => $"Ủy ban nhân dân xã số {i}"), "Lưu: VT"]
        },
        ["more than a hundred pages"] = () => ReferenceReport.Build() with
        {
            Body =
            [
                new Heading("1. Công tác chỉ đạo"),
                DirectiveTable.Of(Enumerable.Range(0, 1200).Select(i => ReferenceReport.Directives[i % 11] with { Number = $"{i}/UBND" })),
                new Paragraph("Trên đây là báo cáo của Ủy ban nhân dân huyện Lý Sơn./."),
            ],
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_printed_report_keeps_every_rule(string name) => Assert.Empty(Linted.Findings(Linted.Arrange(Reports[name]())));

    [Fact]
    public void An_address_without_a_label_is_known_by_its_place() => Assert.Empty(Linted.Findings(Linted.Drawn(
        ReferenceReport.Build() with { Contact = new AgencyContact("Thôn Tây An Vĩnh, huyện Lý Sơn") },
        (o, _) => o is TextRun run && o.Origin.Part == Part.Contact
            ? run with { Characters = run.Text["Địa chỉ: ".Length..].AsMemory() } : o)));

    [Fact]
    public void Wherever_pages_end_the_report_keeps_every_rule()
    {
        for (var sentences = 1; sentences < 60; sentences += 2)
        {
            var text = string.Concat(Enumerable.Repeat(Linted.Sentence, sentences)).Trim();
            var table = VenueTable.Of([new("Các điểm công cộng, doanh nghiệp, hộ kinh doanh", 21, 43)]);
            Assert.Empty(Linted.Findings(Linted.WithBody(
                new Paragraph(text), new Heading("1. Hạn chế, nguyên nhân"), new Heading("1.1. Nguyên nhân"), new Bullet(text),
                new Heading("2. Kết quả"), table)));
        }
    }
}
