using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Boxes 10b and 11 (Annex I, part III.2).</summary>
internal static class StampRules
{
    /// <summary>Millimetres by which a stamp may differ from its size.</summary>
    private const double SizeSlack = 1.2;

    private const double Height = 8;

    private static readonly Dictionary<string, double> Widths = new() { ["KHẨN"] = 20, ["THƯỢNG KHẨN"] = 40, ["HỎA TỐC"] = 30 };

    public static void Urgency(Anatomy anatomy, Findings findings)
    {
        const string box = "Ô số 10b";
        const string what = "dấu chỉ mức độ khẩn";
        var stamps = anatomy.Stamps.Where(stamp => stamp.IsUrgency).ToList();
        foreach (var stamp in stamps)
        {
            Common(findings, box, what, stamp);
            if (!stamp.Line.Style.IsRed || stamp.Frame is { IsRed: false })
                findings.Add(box, "Màu " + what, 1,
                    $"{Findings.Quote(stamp.Line)} {(stamp.Line.Style.IsRed ? "có khung" : "")} không phải màu đỏ",
                    "chữ và khung màu đỏ tươi");
            if (stamp.Frame is { } frame && (Math.Abs(frame.Width - Widths[stamp.Official]) > SizeSlack
                || Math.Abs(frame.Height - Height) > SizeSlack))
                findings.Add(box, "Kích thước " + what, 1, $"{Findings.Number(frame.Width)} x {Findings.Mm(frame.Height)}",
                    $"{Findings.Number(Widths[stamp.Official])} x 8 mm cho {stamp.Official}");
            if (stamp.Line.Center > anatomy.FirstPage.Middle || stamp.Line.Baseline < anatomy.Head.Number?.Baseline)
                findings.Add(box, "Vị trí " + what, 1, $"{Findings.Quote(stamp.Line)} không ở dưới số, ký hiệu",
                    "ở cột trái, dưới số và ký hiệu của văn bản");
        }

        if (stamps.Count > 1)
            findings.Add(box, "Số lượng " + what, 1, $"{stamps.Count} dấu", "một dấu");
    }

    public static void Circulation(Anatomy anatomy, Findings findings)
    {
        const string box = "Ô số 11";
        const string what = "chỉ dẫn phạm vi lưu hành";
        foreach (var stamp in anatomy.Stamps.Where(stamp => !stamp.IsUrgency))
        {
            Common(findings, box, what, stamp);
            if (stamp.Line.Center < anatomy.FirstPage.Middle || anatomy.Head.PlaceAndDate is [.., var date]
                && stamp.Line.Baseline < date.Baseline)
                findings.Add(box, "Vị trí " + what, 1, $"{Findings.Quote(stamp.Line)} không ở dưới địa danh và thời gian",
                    "ở cột phải, dưới địa danh và thời gian ban hành");
        }
    }

    private static void Common(Findings findings, string box, string what, FoundStamp stamp)
    {
        findings.Look(box, what, [stamp.Line], 13, 14, bold: true, italic: false);
        findings.Capitals(box, what, [stamp.Line]);
        if (stamp.Line.IsCapitals && stamp.Line.Text != stamp.Official)
            findings.Add(box, "Cách viết " + what, 1, Findings.Quote(stamp.Line), $"“{stamp.Official}”");
        if (stamp.Frame is not { } frame)
        {
            findings.Add(box, "Khung " + what, 1, $"{Findings.Quote(stamp.Line)} không có khung", "trong khung hình chữ nhật viền đơn");
            return;
        }

        if (stamp.HasDoubleSide)
            findings.Add(box, "Khung " + what, 1, $"{Findings.Quote(stamp.Line)} có khung viền kép", "khung hình chữ nhật viền đơn");
        var middle = stamp.Line.Baseline - (stamp.Line.Style.Size * 0.33 * PaperReader.MmPerPoint);
        if (Math.Abs(frame.Center - stamp.Line.Center) > Slack.Center || Math.Abs(((frame.Top + frame.Bottom) / 2) - middle) > Slack.Center)
            findings.Add(box, "Cân đối " + what, 1, $"{Findings.Quote(stamp.Line)} lệch trong khung", "cân đối trong khung hình chữ nhật");
    }
}
