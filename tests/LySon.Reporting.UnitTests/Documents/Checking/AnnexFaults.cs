using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Faults in stamps, the issuer's address and appendices.</summary>
internal static class AnnexFaults
{
    private static readonly OfficialReport Stamped = Linted.Report with
    {
        Urgency = DeliveryUrgency.Express,
        Circulation = Circulation.Internal
    };
    private static readonly OfficialReport Addressed = Linted.Report with { Contact = AnnexSamples.Contact };
    private static readonly OfficialReport One = AnnexSamples.WithAppendices(AnnexSamples.Narrow);
    private static readonly OfficialReport Two = AnnexSamples.WithAppendices(AnnexSamples.Narrow, AnnexSamples.Wide);

    public static Dictionary<string, Func<ArrangedDocument>> All { get; } = new()
    {
        ["Ô số 10b: Cỡ chữ dấu chỉ mức độ khẩn"] = () => Linted.Arrange(Stamped, p => p with { StampPt = 11 }),
        ["Ô số 10b: Kiểu chữ dấu chỉ mức độ khẩn"] = () => Text("HỎA TỐC", run => run with { Style = FontStyle.Regular }),
        ["Ô số 10b: Chữ in hoa ở dấu chỉ mức độ khẩn"] = () => Text("HỎA TỐC", run => run with { Characters = "Hỏa tốc".AsMemory() }),
        ["Ô số 10b: Cách viết dấu chỉ mức độ khẩn"] = () => Text("HỎA TỐC", run => run with { Characters = "HOẢ TỐC".AsMemory() }),
        ["Ô số 10b: Màu dấu chỉ mức độ khẩn"] = () => Text("HỎA TỐC", run => run with { Ink = Ink.Black }),
        ["Ô số 10b: Màu dấu chỉ mức độ khẩn (khung)"] = () => Frame(Part.Urgency, rule => rule with { Ink = Ink.Black }),
        ["Ô số 10b: Khung dấu chỉ mức độ khẩn (thiếu)"] = () => Frame(Part.Urgency, _ => null),
        ["Ô số 10b: Khung dấu chỉ mức độ khẩn (viền kép)"] = () => Doubled(Part.Urgency),
        ["Ô số 10b: Kích thước dấu chỉ mức độ khẩn (rộng)"] = () => Linted.Arrange(Stamped, p => p with { ExpressStampMm = 40 }),
        ["Ô số 10b: Kích thước dấu chỉ mức độ khẩn (cao)"] = () => Linted.Arrange(Stamped, p => p with { StampHeightMm = 11 }),
        ["Ô số 10b: Cân đối dấu chỉ mức độ khẩn"] = () => Text("HỎA TỐC", run => run with { X = run.X + 6 }),
        ["Ô số 10b: Vị trí dấu chỉ mức độ khẩn"] = () => Part10b(250, 0),
        ["Ô số 10b: Vị trí dấu chỉ mức độ khẩn (trên số)"] = () => Part10b(0, -80),
        ["Ô số 10b: Số lượng dấu chỉ mức độ khẩn"] = () => Text("LƯU HÀNH", run => run with { Characters = "KHẨN".AsMemory() }),
        ["Ô số 11: Cỡ chữ chỉ dẫn phạm vi lưu hành"] = () => Linted.Arrange(Stamped, p => p with { StampPt = 15 }),
        ["Ô số 11: Kiểu chữ chỉ dẫn phạm vi lưu hành"] = () => Text("LƯU HÀNH", run => run with { Style = FontStyle.Italic }),
        ["Ô số 11: Chữ in hoa ở chỉ dẫn phạm vi lưu hành"] = () =>
            Text("LƯU HÀNH", run => run with { Characters = "Lưu hành nội bộ".AsMemory() }),
        ["Ô số 11: Cách viết chỉ dẫn phạm vi lưu hành"] = () =>
            Text("LƯU HÀNH", run => run with { Characters = "LUU HANH NOI BO".AsMemory() }),
        ["Ô số 11: Khung chỉ dẫn phạm vi lưu hành"] = () => Frame(Part.Circulation, _ => null),
        ["Ô số 11: Cân đối chỉ dẫn phạm vi lưu hành"] = () => Text("LƯU HÀNH", run => run with { X = run.X - 6 }),
        ["Ô số 11: Vị trí chỉ dẫn phạm vi lưu hành"] = () => Linted.Drawn(
            Linted.Report with { Circulation = Circulation.ReturnAfterReading }, (o, _) =>
                o.Origin.Part == Part.Circulation ? Moved(o, -250, 0) : o),
        ["Phần I: Màu chữ (chỉ dẫn phạm vi lưu hành)"] = () => Text("LƯU HÀNH", run => run with { Ink = Ink.Red }),

        ["Ô số 13: Cỡ chữ địa chỉ cơ quan"] = () => Linted.Arrange(Addressed, p => p with { ContactPt = 14 }),
        ["Ô số 13: Kiểu chữ địa chỉ cơ quan"] = () => Linted.Text("Địa chỉ", run => run with { Style = FontStyle.Italic }, Addressed),
        ["Ô số 13: Chữ thường ở địa chỉ cơ quan"] = () => Linted.Rewritten("Địa chỉ", "ĐỊA CHỈ: THÔN TÂY AN VĨNH", Addressed),
        ["Ô số 13: Đường kẻ trên địa chỉ cơ quan"] = () => Linted.Drawn(Addressed, (o, _) =>
            o is RuleLine && o.Origin.Part == Part.Contact ? null : o),
        ["Ô số 13: Độ dài đường kẻ trên địa chỉ cơ quan"] = () => Linted.Drawn(
            Addressed, (o, _) => o is RuleLine rule && o.Origin.Part == Part.Contact ? rule with { X2 = rule.X2 - 120 } : o),
        ["Ô số 13: Vị trí địa chỉ cơ quan"] = ContactOnLastPage,

        ["Phần III.1: Cỡ chữ từ “Phụ lục”"] = () => Linted.Arrange(One, p => p with { AppendixLabelPt = 13 }),
        ["Phần III.1: Kiểu chữ từ “Phụ lục”"] = () => Appendix(Part.AppendixLabel, run => run with { Style = FontStyle.Regular }),
        ["Phần III.1: Vị trí từ “Phụ lục”"] = () => Appendix(Part.AppendixLabel, run => run with { X = run.X - 100 }),
        ["Phần III.1: Cách viết “Phụ lục”"] = () => Appendix(Part.AppendixLabel, run => run with { Characters = "PHỤ LỤC".AsMemory() }),
        ["Phần III.1: Dòng “Phụ lục”"] = () => Appendix(Part.AppendixLabel, run =>
            run with { Characters = "Phụ lục: Danh mục văn bản".AsMemory() }),
        ["Phần III.1: Số thứ tự phụ lục (chữ số Ả Rập)"] = () =>
            Appendix(Part.AppendixLabel, run => run with { Characters = "Phụ lục 1".AsMemory() }, Two),
        ["Phần III.1: Số thứ tự phụ lục (không đánh số)"] = () =>
            Appendix(Part.AppendixLabel, run => run with { Characters = "Phụ lục".AsMemory() }, Two),
        ["Phần III.1: Số thứ tự phụ lục (trùng số)"] = () => Appendix(Part.AppendixLabel, run =>
            run with { Characters = "Phụ lục I".AsMemory() }, Two),
        ["Phần III.1: Cỡ chữ tên phụ lục"] = () => Linted.Arrange(One, p => p with { AppendixTitlePt = 16 }),
        ["Phần III.1: Kiểu chữ tên phụ lục"] = () => Appendix(Part.AppendixTitle, run => run with { Style = FontStyle.BoldItalic }),
        ["Phần III.1: Chữ in hoa ở tên phụ lục"] = () => Appendix(Part.AppendixTitle, run =>
            run with { Characters = "Danh mục văn bản".AsMemory() }),
        ["Phần III.1: Vị trí tên phụ lục"] = () => Appendix(Part.AppendixTitle, run => run with { X = run.X - 40 }),
        ["Phần III.1: Chỉ dẫn kèm theo"] = () => Appendix(Part.AppendixNote, _ => null),
        ["Phần III.1: Cỡ chữ chỉ dẫn kèm theo"] = () => Linted.Arrange(One, p => p with { AppendixNotePt = 11 }),
        ["Phần III.1: Kiểu chữ chỉ dẫn kèm theo"] = () => Appendix(Part.AppendixNote, run => run with { Style = FontStyle.Regular }),
        ["Phần III.1: Vị trí chỉ dẫn kèm theo"] = () => Appendix(Part.AppendixNote, run => run with { X = run.X + 40 }),
        ["Phần III.1: Cách viết chỉ dẫn kèm theo"] = () => Appendix(Part.AppendixNote, run =>
            run with { Characters = run.Text.TrimEnd(')').AsMemory() }),
        ["Phần III.1: Số, ngày trong chỉ dẫn kèm theo"] = () => Appendix(
            Part.AppendixNote, run => run with { Characters = run.Text.Replace("576", "567", StringComparison.Ordinal).AsMemory() }),
        ["Phần III.1: Chỉ dẫn về phụ lục"] = () => Linted.Arrange(Linted.Report with { Appendices = [AnnexSamples.Narrow] }),
        ["Phần III.1: Trang đầu của phụ lục"] = () => Linted.WithBody(new Heading("Phụ lục I", Look: HeadingLook.Part),
            new Paragraph(Linted.Sentence)),
        ["Phần I: Số trang (phụ lục đánh số tiếp)"] = () => Linted.Drawn(
            One, (o, page) => o is TextRun run && o.Origin.Part == Part.PageNumber && page == 5
                ? run with { Characters = "5".AsMemory() } : o),
        ["Phần I: Hướng giấy (phụ lục không có bảng)"] = () => Linted.Arrange(
            AnnexSamples.WithAppendices(new Appendix("Thuyết minh", [new Paragraph(Linted.Sentence)], Landscape: true))),
        ["Ô số 6: Cỡ chữ nội dung (trong phụ lục)"] = () => Linted.Drawn(
            One, (o, page) => o is TextRun { Text: "Các văn bản được xếp theo ngày ban hành." } run && page == 4
                ? run with { Size = 12 } : o),
        ["Ô số 6: Cách viết số (bảng của phụ lục)"] = () => Linted.Drawn(
            Two, (o, page) => o is TextRun { Text: "15.838" } run ? run with { Characters = "15838".AsMemory() } : o),
    };

    private static ArrangedDocument Text(string start, Func<TextRun, DrawOperation?> change) => Linted.Text(start, change, Stamped);

    private static ArrangedDocument Frame(Part part, Func<RuleLine, RuleLine?> change) =>
        Linted.Drawn(Stamped, (o, _) => o is RuleLine rule && o.Origin.Part == part ? change(rule) : o);

    private static ArrangedDocument Part10b(double right, double down) =>
        Linted.Drawn(Stamped with { Circulation = null }, (o, _) => o.Origin.Part == Part.Urgency ? Moved(o, right, down) : o);

    private static ArrangedDocument Appendix(Part part, Func<TextRun, DrawOperation?> change, OfficialReport? report = null) =>
        Linted.Drawn(report ?? One, (o, _) => o is TextRun run && o.Origin.Part == part ? change(run) : o);

    private static DrawOperation Moved(DrawOperation operation, double right, double down) => operation switch
    {
        TextRun run => run with { X = run.X + right, Y = run.Y + down },
        RuleLine rule => rule with { X1 = rule.X1 + right, X2 = rule.X2 + right, Y1 = rule.Y1 + down, Y2 = rule.Y2 + down },
        _ => operation,
    };

    private static ArrangedDocument Doubled(Part part)
    {
        var document = Linted.Arrange(Stamped);
        var page = document.Pages[0];
        var second = page.Operations.OfType<RuleLine>().Where(rule => rule.Origin.Part == part).Select(rule => Moved(rule, 2.5, 2.5));
        return document with { Pages = [page with { Operations = [.. page.Operations, .. second] }, .. document.Pages.Skip(1)] };
    }

    private static ArrangedDocument ContactOnLastPage()
    {
        var document = Linted.Arrange(Addressed);
        var contact = document.Pages[0].Operations.Where(o => o.Origin.Part == Part.Contact).ToList();
        var last = document.Pages[^1];
        return document with
        {
            Pages =
            [
                document.Pages[0] with { Operations = [.. document.Pages[0].Operations.Except(contact)] },
                .. document.Pages.Skip(1).SkipLast(1), last with { Operations = [.. last.Operations, .. contact] },
            ],
        };
    }
}
