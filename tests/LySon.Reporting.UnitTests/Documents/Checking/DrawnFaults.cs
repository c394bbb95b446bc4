using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Faults that no record and no profile can produce: they are planted in what was drawn.</summary>
internal static class DrawnFaults
{
    private static readonly OfficialReport ToTwo = Linted.Report with
    {
        AddressedTo =
        ["Ủy ban nhân dân tỉnh", "Sở Thông tin và Truyền thông"]
    };
    private static readonly OfficialReport ToOne = Linted.Report with { AddressedTo = ["Sở Thông tin và Truyền thông"] };

    public static Dictionary<string, Func<ArrangedDocument>> All { get; } = new()
    {
        ["Phần I: Số trang (thiếu)"] = () => Linted.Drawn(Linted.Report, (o, page) =>
            o.Origin.Part == Part.PageNumber && page == 3 ? null : o),
        ["Phần I: Số trang (sai số)"] = () => PageNumber(run => run with { Characters = "7".AsMemory() }),
        ["Phần I: Số trang (có gạch)"] = () => PageNumber(run => run with { Characters = "- 2 -".AsMemory() }),
        ["Phần I: Số trang (trang đầu)"] = () => AddNumberToFirstPage(),
        ["Phần I: Vị trí số trang (bên phải)"] = () => PageNumber(run => run with { X = 500 }),
        ["Phần I: Vị trí số trang (cuối trang)"] = () => PageNumber(run => run with { Y = 815 }),
        ["Phần I: Kiểu chữ số trang"] = () => PageNumber(run => run with { Style = FontStyle.Italic }),
        ["Phần I: Bộ mã ký tự"] = () => Linted.Rewritten("Độc lập", "\uE001\uE002 lập"),
        ["Ô số 1: Kiểu chữ Quốc hiệu"] = () => Linted.Restyled("CỘNG HÒA", FontStyle.Regular),
        ["Ô số 1: Quốc hiệu trên một dòng"] = () => Linted.Rewritten("CỘNG HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
        ["Ô số 1: Cách viết Quốc hiệu"] = () => Linted.Rewritten("CỘNG HÒA", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ["Ô số 1: Kiểu chữ Tiêu ngữ"] = () => Linted.Restyled("Độc lập", FontStyle.BoldItalic),
        ["Ô số 1: Cách viết Tiêu ngữ"] = () => Linted.Rewritten("Độc lập", "Độc lập-Tự do-Hạnh phúc"),
        ["Ô số 1: Vị trí Tiêu ngữ"] = () => Linted.Moved("Độc lập", 5),
        ["Ô số 1: Khoảng cách Quốc hiệu và Tiêu ngữ"] = () => Linted.Text("CỘNG HÒA", run => run with { Y = run.Y - 8 }),
        ["Ô số 1: Đường kẻ dưới Tiêu ngữ (thiếu)"] = () => WithoutRule(Part.NationalName),
        ["Ô số 1: Đường kẻ dưới Tiêu ngữ (bằng dấu gạch)"] = Dashes,
        ["Ô số 1: Đường kẻ dưới Tiêu ngữ (sát chữ)"] = () => Rule(Part.NationalName, rule =>
            rule with { Y1 = rule.Y1 - 5, Y2 = rule.Y2 - 5 }),
        ["Ô số 1: Độ dài đường kẻ dưới Tiêu ngữ"] = () => Rule(Part.NationalName, rule =>
            rule with { X1 = rule.X1 + 30, X2 = rule.X2 - 30 }),
        ["Ô số 1: Thành phần thể thức"] = () => Linted.Text("CỘNG HÒA", _ => null),
        ["Ô số 1: Trình tự thành phần thể thức"] = () => Linted.Text("Độc lập", run => run with { Y = run.Y - 30 }),
        ["Ô số 2: Kiểu chữ tên cơ quan ban hành"] = () => Linted.Drawn(Linted.Report, (o, _) =>
            o is TextRun run && o.Origin.Part == Part.IssuingBody ? run with { Style = FontStyle.Regular } : o),
        ["Ô số 2: Vị trí tên cơ quan"] = () => Linted.Moved("HUYỆN LÝ SƠN", 8),
        ["Ô số 2: Đường kẻ dưới tên cơ quan"] = () => WithoutRule(Part.IssuingBody),
        ["Ô số 2: Vị trí đường kẻ dưới tên cơ quan"] = () => Rule(Part.IssuingBody, rule =>
            rule with { X1 = rule.X1 - 12, X2 = rule.X2 - 12 }),
        ["Ô số 3: Kiểu chữ số, ký hiệu"] = () => Linted.Restyled("Số: 576", FontStyle.Bold),
        ["Ô số 3: Cách viết số văn bản (thiếu số 0)"] = () => Linted.Rewritten("Số: 576", "Số: 5/BC-UBND"),
        ["Ô số 3: Cách viết số văn bản (thừa số 0)"] = () => Linted.Rewritten("Số: 576", "Số: 0576/BC-UBND"),
        ["Ô số 3: Cách viết số, ký hiệu"] = () => Linted.Rewritten("Số: 576", "Số: 576 /BC-UBND"),
        ["Ô số 3: Vị trí số, ký hiệu"] = () => Linted.Moved("Số: 576", 6),
        ["Ô số 4: Kiểu chữ địa danh và thời gian"] = () => Linted.Restyled("Lý Sơn, ngày", FontStyle.Regular),
        ["Ô số 4: Cách viết ngày, tháng"] = () => Linted.Rewritten("Lý Sơn, ngày", "Lý Sơn, ngày 3 tháng 2 năm 2021"),
        ["Ô số 4: Cách viết ngày, tháng (tháng thừa số 0)"] = () => Linted.Rewritten("Lý Sơn, ngày", "Lý Sơn, ngày 10 tháng 09 năm 2021"),
        ["Ô số 4: Ngày ban hành"] = () => Linted.Rewritten("Lý Sơn, ngày", "Lý Sơn, ngày 31 tháng 11 năm 2021"),
        ["Ô số 4: Cách viết địa danh và thời gian"] = () => Linted.Rewritten("Lý Sơn, ngày", "Lý Sơn ngày 10 tháng 11 năm 2021"),
        ["Ô số 4: Vị trí địa danh và thời gian"] = () => Linted.Text("Lý Sơn, ngày", run => run with { Y = run.Y + 6 }),
        ["Ô số 5a: Kiểu chữ tên loại"] = () => Linted.Restyled("BÁO CÁO", FontStyle.Regular),
        ["Ô số 5a: Vị trí tên loại"] = () => Linted.Moved("BÁO CÁO", 15),
        ["Ô số 5a: Kiểu chữ trích yếu"] = () => Linted.Restyled("Tình hình triển khai tuyên truyền", FontStyle.Italic),
        ["Ô số 5a: Vị trí trích yếu"] = () => Linted.Moved("Tình hình triển khai tuyên truyền", -10),
        ["Ô số 5a: Đường kẻ dưới trích yếu"] = () => WithoutRule(Part.Abstract),
        ["Ô số 5a: Trình tự thành phần thể thức"] = () => Linted.Text("BÁO CÁO", run => run with { Y = Millimetres.ToPoints(31) }),
        ["Ô số 6: Canh đều hai lề"] = () => Linted.Drawn(Linted.LongText, (o, _) =>
            o is TextRun { WordSpacing: not 0 } run ? run with { WordSpacing = 0 } : o),
        ["Ô số 6: Cỡ chữ thống nhất"] = () => Linted.Text("Lực lượng", run => run with { Size = 13 }, Linted.LongText),
        ["Ô số 6: Hàng tiêu đề của bảng"] = () => Linted.Drawn(Linted.Report, (o, _) => o is TextRun && o.Origin.Repeated ? null : o),
        ["Ô số 6: Tiêu đề ở cuối trang"] = StrandedHeading,
        ["Ô số 6: Từ đứng riêng ở đầu trang"] = LonelyWord,
        ["Ô số 7a: Phần ký tách rời nội dung"] = () => Linted.Drawn(Linted.LongText, (o, page) =>
            o.Origin.Part == Part.Body && page == LastPage(Linted.LongText) ? null : o),
        ["Ô số 7a: Kiểu chữ quyền hạn, chức vụ"] = () => Linted.Restyled("TM. ỦY BAN", FontStyle.Regular),
        ["Ô số 7a: Vị trí quyền hạn, chức vụ"] = () => Linted.Moved("KT. CHỦ TỊCH", 6),
        ["Ô số 7b: Kiểu chữ họ tên người ký"] = () => Linted.Restyled("Lê Văn Ninh", FontStyle.Regular),
        ["Ô số 7b: Vị trí họ tên người ký"] = () => Linted.Moved("Lê Văn Ninh", 10),
        ["Ô số 7b: Phần ký tách rời"] = SignerOnNextPage,
        ["Ô số 9a: Dấu câu sau Kính gửi"] = () => Linted.Rewritten("Kính gửi", "Kính gửi: Sở Thông tin và Truyền thông", ToOne),
        ["Ô số 9a: Trình bày Kính gửi (nhiều nơi trên một dòng)"] = () =>
            Linted.Rewritten("Kính gửi", "Kính gửi: - Sở Thông tin; - Ủy ban.", ToOne),
        ["Ô số 9a: Trình bày Kính gửi (một nơi ở dòng dưới)"] = () => Linted.Text("- Ủy ban", _ => null, ToTwo),
        ["Ô số 9a: Cách viết Kính gửi"] = () => Linted.Rewritten("Kính gửi", "KÍNH GỬI: Sở Thông tin và Truyền thông.", ToOne),
        ["Ô số 9a: Dấu câu ở Kính gửi"] = () => Linted.Rewritten("- Ủy ban nhân dân tỉnh", "- Ủy ban nhân dân tỉnh,", ToTwo),
        ["Ô số 9a: Vị trí gạch đầu dòng"] = () => Linted.Moved("- Ủy ban nhân dân tỉnh", 4, ToTwo),
        ["Ô số 9a: Kiểu chữ Kính gửi"] = () => Linted.Text("Kính gửi", run => run with { Style = FontStyle.Bold }, ToOne),
        ["Ô số 9a: Trình tự thành phần thể thức"] = () => Linted.WithBody(new Paragraph("Kính gửi: Sở Thông tin và Truyền thông.")),
        ["Ô số 9b: Kiểu chữ “Nơi nhận”"] = () => Linted.Restyled("Nơi nhận:", FontStyle.Bold),
        ["Ô số 9b: Cách viết Nơi nhận"] = () => Linted.Rewritten("Nơi nhận:", "NƠI NHẬN:"),
        ["Ô số 9b: Vị trí Nơi nhận (lùi vào)"] = () => Linted.Moved("Nơi nhận:", 10),
        ["Ô số 9b: Vị trí Nơi nhận (không ngang hàng)"] = () =>
            Linted.Drawn(Linted.Report, (o, _) => o is TextRun run && o.Origin.Part == Part.Recipients ? run with { Y = run.Y + 20 } : o),
        ["Ô số 9b: Dấu câu ở Nơi nhận"] = () => Linted.Rewritten("- CT, PCT", "- CT, PCT UBND huyện"),
        ["Ô số 9b: Gạch đầu dòng ở Nơi nhận"] = () => Linted.Rewritten("- CT, PCT", "CT, PCT UBND huyện;"),
    };

    private static int LastPage(OfficialReport report) => Linted.Arrange(report).Pages.Count;

    private static ArrangedDocument PageNumber(Func<TextRun, TextRun> change) =>
        Linted.Drawn(Linted.Report, (o, page) => o is TextRun run && o.Origin.Part == Part.PageNumber && page == 2 ? change(run) : o);

    private static ArrangedDocument WithoutRule(Part part) => Linted.Drawn(Linted.Report, (o, _) =>
        o is RuleLine && o.Origin.Part == part ? null : o);

    private static ArrangedDocument Rule(Part part, Func<RuleLine, RuleLine> change) =>
        Linted.Drawn(Linted.Report, (o, _) => o is RuleLine rule && o.Origin.Part == part ? change(rule) : o);

    private static ArrangedDocument Dashes() => Linted.Drawn(WithoutRule(Part.NationalName), (o, _) =>
        o is TextRun run && run.Text.StartsWith("Số: 576", StringComparison.Ordinal)
            ? run with { Characters = "--------------------".AsMemory(), X = Millimetres.ToPoints(125), Y = run.Y - 12 } : o);

    private static ArrangedDocument SignerOnNextPage()
    {
        var document = Linted.Arrange(Linted.Report);
        var last = document.Pages[^1];
        var name = last.Operations.OfType<TextRun>().First(run => run.Origin.Part == Part.SignerName);
        var number = last.Operations.OfType<TextRun>().First(run => run.Origin.Part == Part.PageNumber) with
        {
            Characters =
            "4".AsMemory()
        };
        return document with
        {
            Pages =
            [
                .. document.Pages.SkipLast(1), last with { Operations = [.. last.Operations.Where(o => o != name)] },
                last with { Number = last.Number + 1, Operations = [number, name with { Y = Millimetres.ToPoints(40) }] },
            ],
        };
    }

    private static ArrangedDocument AddNumberToFirstPage()
    {
        var document = Linted.Arrange(Linted.Report);
        var number = document.Pages[1].Operations.OfType<TextRun>().First(run => run.Origin.Part == Part.PageNumber);
        return document with
        {
            Pages = [document.Pages[0] with { Operations = [number with { Characters = "1".AsMemory() }, .. document.Pages[0].Operations] },
            .. document.Pages.Skip(1)]
        };
    }

    /// <summary>The first paragraph of page 2 becomes a heading that was left at the end of page 1.</summary>
    private static ArrangedDocument StrandedHeading()
    {
        var document = Linted.Arrange(Linted.LongText);
        var (first, second) = (document.Pages[0], document.Pages[1]);
        var model = first.Operations.OfType<TextRun>().First(run => run.Text.StartsWith("Lực lượng", StringComparison.Ordinal));
        var heading = model with
        {
            Characters = "1. Kết quả thực hiện".AsMemory(),
            Style = FontStyle.Bold,
            WordSpacing = 0,
            Y = Millimetres.ToPoints(276)
        };
        return document with
        {
            Pages = [first with { Operations = [.. first.Operations.Where(o => o is not TextRun run || run.Y < Millimetres.ToPoints(266)),
                heading] }, second, .. document.Pages.Skip(2)],
        };
    }

    /// <summary>Of a paragraph that goes on over the page's end, one word is left for the next page.</summary>
    private static ArrangedDocument LonelyWord()
    {
        var document = Linted.Arrange(Linted.LongText);
        var at = Enumerable.Range(0, document.Pages.Count - 1).First(i => Last(document.Pages[i]).Origin.Block == First(
            document.Pages[i + 1]).Origin.Block);
        var (page, word) = (document.Pages[at + 1], First(document.Pages[at + 1]));
        return document with
        {
            Pages = [.. document.Pages.Select(p => p != page ? p : p with
            {
                Operations = [.. p.Operations.Where(o => o.Origin.Block != word.Origin.Block),
                    word with { Characters = "mỏng.".AsMemory(), WordSpacing = 0 }],
            })],
        };

        static TextRun First(ArrangedPage page) => page.Operations.OfType<TextRun>().First(run => run.Origin.Part == Part.Body);
        static TextRun Last(ArrangedPage page) => page.Operations.OfType<TextRun>().Last(run => run.Origin.Part == Part.Body);
    }
}
