using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>
/// Every kind of fault is found under its own name. A key is the rule's name, with a hint where a rule has several faults.
/// </summary>
public class PlantedFaultTests
{
    private static readonly Dictionary<string, Func<ArrangedDocument>> Measures = new()
    {
        ["Phần I: Khổ giấy"] = () => Measured(p => p with { PageWidthMm = 216, PageHeightMm = 279 }),
        ["Phần I: Hướng giấy"] = () => Measured(p => p with { PageWidthMm = 297, PageHeightMm = 210 }, Linted.LongText),
        ["Phần I: Lề trái (25 mm)"] = () => Measured(p => p with { LeftMarginMm = 25 }),
        ["Phần I: Lề trái (40 mm)"] = () => Measured(p => p with { LeftMarginMm = 40, HeadLeftColumnMm = 55 }),
        ["Phần I: Lề phải (10 mm)"] = () => Measured(p => p with { RightMarginMm = 10 }),
        ["Phần I: Lề phải (30 mm)"] = () => Measured(p => p with { RightMarginMm = 30, HeadLeftColumnMm = 55 }),
        ["Phần I: Lề trên (16 mm)"] = () => Measured(p => p with { TopMarginMm = 16, PageNumberBaselineMm = 10 }),
        ["Phần I: Lề trên (30 mm)"] = () => Measured(p => p with { TopMarginMm = 30 }),
        ["Phần I: Lề dưới (10 mm)"] = () => Measured(p => p with { BottomMarginMm = 10 }, Linted.LongText),
        ["Phần I: Lề dưới (40 mm)"] = () => Measured(p => p with { BottomMarginMm = 40 }, Linted.LongText),
        ["Phần I: Cỡ chữ số trang"] = () => Measured(p => p with { PageNumberPt = 11 }),
        ["Ô số 1: Cỡ chữ Quốc hiệu"] = () => Measured(p => p with { NationalNamePt = 11 }),
        ["Ô số 1: Cỡ chữ Tiêu ngữ"] = () => Measured(p => p with { MottoPt = 12 }),
        ["Ô số 2: Cỡ chữ tên cơ quan ban hành"] = () => Measured(p => p with { IssuingBodyPt = 14 }),
        ["Ô số 2: Độ dài đường kẻ dưới tên cơ quan (dài)"] = () => Measured(p => p with { IssuingBodyRuleShare = 0.7 }),
        ["Ô số 2: Độ dài đường kẻ dưới tên cơ quan (ngắn)"] = () => Measured(p => p with { IssuingBodyRuleShare = 0.2 }),
        ["Ô số 3: Cỡ chữ số, ký hiệu"] = () => Measured(p => p with { NumberPt = 12 }),
        ["Ô số 4: Cỡ chữ địa danh và thời gian"] = () => Measured(p => p with { PlaceAndDatePt = 12 }),
        ["Ô số 5a: Cỡ chữ tên loại"] = () => Measured(p => p with { TitlePt = 16 }),
        ["Ô số 5a: Cỡ chữ trích yếu"] = () => Measured(p => p with { TitlePt = 12 }),
        ["Ô số 5a: Độ dài đường kẻ dưới trích yếu"] = () => Measured(p => p with { AbstractRuleShare = 1 }),
        ["Ô số 6: Cỡ chữ nội dung"] = () => Measured(p => p with { BodyPt = 12 }),
        ["Ô số 6: Lùi đầu dòng (5 mm)"] = () => Measured(p => p with { FirstLineIndentMm = 5 }),
        ["Ô số 6: Lùi đầu dòng (không lùi)"] = () => Measured(p => p with { FirstLineIndentMm = 0 }),
        ["Ô số 6: Khoảng cách giữa các đoạn"] = () => Measured(p => p with { ParagraphGapPt = 2 }),
        ["Ô số 6: Khoảng cách giữa các dòng (2 dòng)"] = () => Measured(p => p with { LineSpacing = 2.3 }),
        ["Ô số 6: Khoảng cách giữa các dòng (0,9 dòng)"] = () => Measured(p => p with { LineSpacing = 1.03 }),
        ["Ô số 6: Cỡ chữ trong bảng"] = () => Measured(p => p with { TablePt = 9 }),
        ["Ô số 7a: Cỡ chữ quyền hạn, chức vụ"] = () => Measured(p => p with { SignaturePt = 12 }),
        ["Ô số 7b: Khoảng trống chữ ký"] = () => Measured(p => p with { SignatureRoomMm = 10 }),
        ["Ô số 9a: Cỡ chữ Kính gửi"] = () => Measured(p => p with { AddressedToPt = 12 },
            Linted.Report with { AddressedTo = ["Sở Thông tin và Truyền thông"] }),
        ["Ô số 9b: Cỡ chữ “Nơi nhận”"] = () => Measured(p => p with { RecipientsTitlePt = 13 }),
        ["Ô số 9b: Cỡ chữ danh sách nơi nhận"] = () => Measured(p => p with { RecipientsPt = 12 }),
    };

    private static readonly Dictionary<string, Func<ArrangedDocument>> Records = new()
    {
        ["Ô số 2: Chữ in hoa ở tên cơ quan"] = () =>
            Linted.Arrange(Linted.Report with { IssuingBody = ["Ủy ban nhân dân", "Huyện Lý Sơn"] }),
        ["Ô số 3: Cách viết số, ký hiệu (cách chữ)"] = () => Linted.Arrange(Linted.Report with { Symbol = "BC UBND" }),
        ["Ô số 3: Ký hiệu của văn bản"] = () => Linted.Arrange(Linted.Report with { Symbol = "TB-UBND" }),
        ["Ô số 5a: Chữ in hoa ở tên loại"] = () => Linted.Rewritten("BÁO CÁO", "Báo cáo"),
        ["Ô số 5a: Chữ thường ở trích yếu"] = () => Linted.Arrange(Linted.Report with { Abstract = "TÌNH HÌNH TRIỂN KHAI" }),
        ["Ô số 6: Kết thúc nội dung"] = () => Linted.Rewritten("Quảng bá", "Quảng bá.",
            Linted.Report with { Body = [new Paragraph(Linted.Sentence + Linted.Sentence), new Paragraph("Quảng bá./.")] }),
        ["Ô số 6: Kiểu chữ tiêu đề khoản"] = () => Linted.WithBody(new Paragraph("1. Công tác chỉ đạo, triển khai"),
            new Paragraph(Linted.Sentence)),
        ["Ô số 6: Chữ in hoa ở mục"] = () => Linted.WithBody(new Heading("I. Công tác chỉ đạo"), new Paragraph(Linted.Sentence)),
        ["Ô số 6: Kiểu chữ mục"] = () => Linted.WithBody(new Paragraph("I. CÔNG TÁC CHỈ ĐẠO"), new Paragraph(Linted.Sentence)),
        ["Ô số 6: Vị trí phần, chương"] = () => Linted.WithBody(new Heading("Phần I"), new Paragraph(Linted.Sentence)),
        ["Ô số 6: Thứ tự điểm"] = () => Linted.WithBody([.. "abcde".Select(c => new Paragraph($"{c}) {Linted.Sentence}"))]),
        ["Ô số 6: Kiểu chữ điểm"] = () => Linted.WithBody(new Heading("a) Công tác chỉ đạo"), new Paragraph(Linted.Sentence)),
        ["Ô số 6: Kiểu chữ căn cứ ban hành"] = () => Bases("Căn cứ Nghị định số 30/2020/NĐ-CP;", "Căn cứ Công văn số 1406/STTTT;"),
        ["Ô số 6: Dấu câu sau căn cứ"] = () => Bases("Căn cứ Nghị định số 30/2020/NĐ-CP.", "Căn cứ Công văn số 1406/STTTT."),
        ["Ô số 6: Cách viết ngày, tháng (tháng thừa số 0)"] = () => Linted.WithBody(new Paragraph("Công văn ngày 01/04/2020 của huyện.")),
        ["Ô số 6: Cách viết ngày, tháng (ngày thiếu số 0)"] = () => Linted.WithBody(new Paragraph("Công văn ngày 1/4/2020 của huyện.")),
        ["Ô số 6: Cách viết ngày, tháng (chữ)"] = () => Linted.WithBody(new Paragraph("Họp ngày 3 tháng 02 năm 2021 tại huyện.")),
        ["Ô số 6: Cách viết số (hàng nghìn)"] = () => Linted.WithBody(new Paragraph("Toàn huyện có 1,234,567 lượt quét.")),
        ["Ô số 6: Cách viết số (thập phân)"] = () => Linted.WithBody(new Paragraph("Đạt tỷ lệ 26.9% số hộ.")),
        ["Ô số 6: Cách viết số (trong bảng)"] = () =>
            Linted.WithBody(new Table(VenueTable.Columns, [["1", "Nhóm một", "20", "11360", ""]])),
        ["Ô số 7a: Chữ in hoa ở quyền hạn, chức vụ"] = () =>
            Linted.Arrange(Linted.Report with { Signature = new(["TM. ỦY BAN NHÂN DÂN", "Chủ tịch"], "Lê Văn Ninh") }),
        ["Ô số 7a: Cách viết quyền hạn"] = () =>
            Linted.Arrange(Linted.Report with { Signature = new(["T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Lê Văn Ninh") }),
        ["Ô số 7b: Học hàm, học vị"] = () =>
            Linted.Arrange(Linted.Report with { Signature = Linted.Report.Signature with { SignerName = "TS. Lê Văn Ninh" } }),
        ["Ô số 7b: Chữ thường ở họ tên người ký"] = () =>
            Linted.Arrange(Linted.Report with { Signature = Linted.Report.Signature with { SignerName = "LÊ VĂN NINH" } }),
        ["Ô số 7b: Thành phần thể thức"] = () =>
            Linted.Arrange(Linted.Report with { Signature = Linted.Report.Signature with { SignerName = "" } }),
        ["Ô số 9b: Nơi lưu"] = () =>
            Linted.Arrange(Linted.Report with { Recipients = ["Sở Thông tin và Truyền thông", "Ủy ban nhân dân huyện"] }),
        ["Ô số 9b: Thành phần thể thức"] = () => Linted.Arrange(Linted.Report with { Recipients = [] }),
    };

    public static TheoryData<string> Names => [.. Measures.Keys, .. Records.Keys, .. DrawnFaults.All.Keys, .. AnnexFaults.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_fault_is_found(string fault)
    {
        var document = (Measures.GetValueOrDefault(fault) ?? Records.GetValueOrDefault(fault) ?? DrawnFaults.All.GetValueOrDefault(fault)
            ?? AnnexFaults.All[fault])();
        var findings = Linted.Findings(document);
        Assert.Contains(fault.Split(" (")[0], findings.Select(finding => $"{finding.Box}: {finding.Rule}"));
        Assert.All(findings, finding => Assert.InRange(finding.Page, 1, document.Pages.Count));
    }

    [Fact]
    public void A_fault_in_every_paragraph_is_told_a_few_times_with_its_page()
    {
        var findings = Linted.Findings(Measured(p => p with { BodyPt = 12 }, Linted.LongText))
            .Where(finding => finding.Rule == "Cỡ chữ nội dung").ToList();
        Assert.Equal(10, findings.Count);
        Assert.StartsWith("“Lực lượng triển khai", findings[0].Found, StringComparison.Ordinal);
        Assert.Equal("cỡ 13 đến 14", findings[0].Expected);
    }

    private static ArrangedDocument Measured(Func<LayoutProfile, LayoutProfile> change, OfficialReport? report = null) =>
        Linted.Arrange(report ?? Linted.Report, change);

    private static ArrangedDocument Bases(params string[] texts) => Linted.Arrange(
        Linted.Report with
        {
            Body = [.. texts.Select(text => new Paragraph(text)), new Paragraph(Linted.Sentence),
            new Paragraph("Trên đây là báo cáo./.")]
        });
}
