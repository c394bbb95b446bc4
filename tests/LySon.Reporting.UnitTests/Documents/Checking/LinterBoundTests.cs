using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Places and distances on the page: what is a hair inside a limit is kept, what is a hair outside is told.</summary>
public class LinterBoundTests
{
    private const double Hair = 0.002;
    private const double Mm = 25.4 / 72;

    private static readonly Paper Plain = Sheets.Plain;
    private static readonly Paper Text = Sheets.Text;
    private static readonly TextSides Sides = Anatomy.Of(Plain).Sides;

    private static readonly IReadOnlyList<PaperLine> Recipients = Anatomy.Of(Plain).Closing.Recipients;

    private static readonly Bound[] Bounds =
    [
        new("Phần I: Lề trái", v => Text.Moved(v - Anatomy.Of(Text).Sides.Left, 0), 29.4, 35.6),
        new("Phần I: Lề trái", v => Text.Lines(line => line.Page == 2 && line.Text.StartsWith("Lực lượng", StringComparison.Ordinal),
            line => line with { Left = v }), 29.4, null),
        new("Phần I: Lề phải", v => Text.Moved(Text.Pages[0].Width - v - Anatomy.Of(Text).Sides.Right, 0), 14.4, 20.6),
        new("Phần I: Lề trên", v => Text.Moved(0, v - Top(Text)), 19.4, 25.6),
        new("Phần I: Lề dưới", v => Text.Moved(0, Bottom(Text, 0) - v), 19.4, null),
        new("Phần I: Lề dưới", v => Text.Moved(0, Bottom(Text, 1) - v), null, 33),
        new("Phần I: Khổ giấy", v => Plain.Change(page => page with { Width = v }), 209.001, 210.999),
        new("Phần I: Khổ giấy", v => Plain.Change(page => page with { Height = v }), 296.001, 297.999),
        new("Phần I: Vị trí số trang", v => Plain.Lines("2", line => line.Centred(v)), 103.8, Sides.Center + 1.2),
        new("Phần I: Số trang", v => Plain.Lines("2", line => line.Moved(0, v - line.Baseline)), null, 19.999),

        new("Ô số 1: Vị trí Tiêu ngữ", v => Plain.Lines("Độc lập", line => line.Centred(Plain.Line("CỘNG HÒA").Center + v)), -1.2, 1.2),
        new("Ô số 1: Khoảng cách Quốc hiệu và Tiêu ngữ", v => Plain.Lines("CỘNG HÒA", line =>
            line.Moved(0, Plain.Line("Độc lập").Baseline - (v * 13 * Mm) - line.Baseline)), null, 1.4),
        new("Ô số 1: Độ dài đường kẻ dưới Tiêu ngữ", v => Ruled("Độc lập", share: v), 0.985, 1.015),
        new("Ô số 1: Vị trí đường kẻ dưới Tiêu ngữ", v => Ruled("Độc lập", share: 1, right: v), -1.2, 1.2),
        new("Ô số 1: Đường kẻ dưới Tiêu ngữ", v => Ruled("Độc lập", share: 1, below: v), 0.9, 5.999),
        new("Ô số 2: Độ dài đường kẻ dưới tên cơ quan", v => Ruled("LÝ SƠN", share: v), (1 / 3.0) - 0.015, 0.515),
        new("Ô số 2: Vị trí đường kẻ dưới tên cơ quan", v => Ruled("LÝ SƠN", share: 0.4, right: v), -1.2, 1.2),
        new("Ô số 5a: Độ dài đường kẻ dưới trích yếu", v => Ruled(Anatomy.Of(Plain).Head.Abstract[^1].Text, share: v), (1 / 3.0) - 0.015,
            0.515),

        new("Ô số 2: Vị trí tên cơ quan", v => Plain.Lines("ỦY BAN NHÂN DÂN HUYỆN", line => line.Centred(Plain.Line("LÝ SƠN").Center + v)),
            -1.2, 1.2),
        new("Ô số 2: Vị trí tên cơ quan", v => Plain.Lines("CỘNG HÒA", line =>
            line.Moved(0, Plain.Line("ỦY BAN NHÂN DÂN TỈNH").Baseline + v - line.Baseline)), -0.5, 0.5),
        new("Ô số 3: Vị trí số, ký hiệu", v => Plain.Lines("Số: 576", line => line.Centred(Plain.Line("LÝ SƠN").Center + v)), -1.2, 1.2),
        new("Ô số 4: Vị trí địa danh và thời gian", v => Plain.Lines("Lý Sơn, ngày", line =>
            line.Centred(Plain.Line("CỘNG HÒA").Center + v)), -1.2, 1.2),
        new("Ô số 4: Vị trí địa danh và thời gian", v => Plain.Lines("Lý Sơn, ngày", line =>
            line.Moved(0, Plain.Line("Số: 576").Baseline + v - line.Baseline)), -0.5, 0.5),
        new("Ô số 5a: Vị trí tên loại", v => Plain.Lines("BÁO CÁO", line => line.Centred(Sides.Center + v)), -1.2, 1.2),
        new("Ô số 5a: Vị trí trích yếu", v => Plain.Lines("Tình hình triển khai", line => line.Centred(Plain.Line("BÁO CÁO").Center + v)),
            -1.2, 1.2),
        new("Ô số 9a: Vị trí gạch đầu dòng", v => Plain.Lines("- Ủy ban nhân dân tỉnh", line =>
            line.Moved(Plain.Line("Kính gửi:").Right + v - line.Left)), -1.6, 1.6),

        new("Ô số 6: Lùi đầu dòng", v => Plain.Lines("Theo đề nghị", line => line with { Left = Sides.Left + v }), 9.4, 10.6),
        new("Ô số 6: Lùi đầu dòng", v => Plain.Lines("Theo đề nghị", line => line with { Left = Sides.Left + v }), 12.1, 13.3),
        new("Ô số 6: Khoảng cách giữa các đoạn", Gap, 5.65, null),
        new("Ô số 6: Khoảng cách giữa các dòng", v => Text.Lines(line => line.Page > 0, line =>
            line with { Baseline = 20 + ((line.Baseline - 20) * v) }), 0.97, 1.53),
        new("Ô số 6: Canh đều hai lề", Ragged, null, 1.2),
        new("Ô số 6: Cỡ chữ nội dung", v => Text.Lines("Lực lượng", line => line.Sized(v)), 12.9, 14.1),
        new("Ô số 6: Cỡ chữ trong bảng", v => Plain.Lines("Nội dung thực", line => line.Sized(v)), 10.9, 14.1),

        new("Ô số 7a: Vị trí quyền hạn, chức vụ", v => Plain.Lines("KT. CHỦ TỊCH", line =>
            line.Centred(Plain.Line("TM. ỦY BAN").Center + v)), -1.2, 1.2),
        new("Ô số 7b: Vị trí họ tên người ký", v => Plain.Lines("Lê Văn Ninh", line => line.Centred(Plain.Line("TM. ỦY BAN").Center + v)),
            -1.2, 1.2),
        new("Ô số 7b: Khoảng trống chữ ký", Signed, 20, null),
        new("Ô số 7b: Thành phần thể thức", Signed, 11.001, null),
        new("Ô số 9b: Vị trí Nơi nhận", v => Plain.Lines("Nơi nhận:", line => line.Moved(Sides.Left + v - line.Left)), null, 1.2),
        new("Ô số 9b: Vị trí Nơi nhận", v => Plain.Lines("Nơi nhận:", line =>
            line.Moved(0, Plain.Line("TM. ỦY BAN").Baseline + v - line.Baseline)), -1, 1),
        new("Ô số 9b: Vị trí danh sách nơi nhận", v => Plain.Lines(Recipients.Contains, line =>
            line.Moved(Sides.Left + v - Recipients[0].Left)), null, 2.4),
        new("Ô số 13: Độ dài đường kẻ trên địa chỉ cơ quan", v =>
            Plain.Rule(Anatomy.Of(Plain).Contact.Rule!, rule => rule with { Right = rule.Left + Sides.Right - Sides.Left - v }), null, 1.2),

        new("Ô số 10b: Kích thước dấu chỉ mức độ khẩn", v => Framed("HỎA TỐC", v, 8), 28.8, 31.2),
        new("Ô số 10b: Kích thước dấu chỉ mức độ khẩn", v => Framed("HỎA TỐC", 30, v), 6.8, 9.2),
        new("Ô số 10b: Cân đối dấu chỉ mức độ khẩn", v => Framed("HỎA TỐC", 30, 8, right: v), -1.2, 1.2),
        new("Ô số 10b: Cân đối dấu chỉ mức độ khẩn", v => Framed("HỎA TỐC", 30, 8, down: v), -1.2, 1.2),
        new("Ô số 11: Cân đối chỉ dẫn phạm vi lưu hành", v => Framed("LƯU HÀNH", 50, 8, right: v), -1.2, 1.2),
        new("Ô số 11: Vị trí chỉ dẫn phạm vi lưu hành", v => Framed("LƯU HÀNH", 30, 8, center: v), 105, null),
        new("Ô số 10b: Vị trí dấu chỉ mức độ khẩn", v => Framed("HỎA TỐC", 30, 8, center: v), null, 105),

        new("Phần III.1: Vị trí từ “Phụ lục”", v => Sheets.Appended.Lines("Phụ lục", line => line.Centred(Middle() + v)), -1.2, 1.2),
        new("Phần III.1: Vị trí tên phụ lục", v => Sheets.Appended.Lines("DANH MỤC", line => line.Centred(Middle() + v)), -1.2, 1.2),
        new("Phần III.1: Vị trí chỉ dẫn kèm theo", v => Sheets.Appended.Lines("(Kèm theo", line => line.Centred(Middle() + v)), -1.2, 1.2),
    ];

    public static TheoryData<int, string> Numbers
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Bounds.Length; i++) data.Add(i, Bounds[i].Rule);
            return data;
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_limit_is_kept_a_hair_inside_and_broken_a_hair_outside(int number, string rule)
    {
        var bound = Bounds[number];
        if (bound.Least is { } least)
        {
            Assert.DoesNotContain(rule, bound.At(least + Hair).Found());
            Assert.Contains(rule, bound.At(least - Hair).Found());
        }

        if (bound.Most is { } most)
        {
            Assert.DoesNotContain(rule, bound.At(most - Hair).Found());
            Assert.Contains(rule, bound.At(most + Hair).Found());
        }
    }

    /// <summary>The rule under a line: as a share of its length, off its middle, and below its baseline.</summary>
    private static Paper Ruled(string start, double share, double right = 0, double? below = null)
    {
        var line = Plain.Line(start);
        return Plain.Rule(Plain.RuleUnder(start), rule =>
        {
            var (center, width, down) = (line.Center + right, line.Width * share, below is { } v ? line.Baseline + v - rule.Top : 0);
            return rule with
            {
                Left = center - (width / 2),
                Right = center + (width / 2),
                Top = rule.Top + down,
                Bottom = rule.Bottom + down
            };
        });
    }

    /// <summary>The stamp's words with a frame of this size around them.</summary>
    private static Paper Framed(string start, double width, double height, double right = 0, double down = 0, double? center = null)
    {
        var old = Sheets.Stamped.Line(start);
        var line = center is { } there ? old.Centred(there) : old;
        var (x, y) = (line.Center + right, line.Baseline - (line.Style.Size * 0.33 * Mm) + down);
        PaperRule Side(double left, double end, double top, double bottom) => new(left, end, top, bottom, IsDashed: false, IsRed: true);
        return Sheets.Stamped.Change(page => page.Number > 1 ? page : page with
        {
            Lines = [.. page.Lines.Select(other => other == old ? line : other).OrderBy(l => l.Baseline).ThenBy(l => l.Left)],
            Rules =
            [
                .. page.Rules.Where(rule => Math.Abs(rule.Top - y) > 12 || Math.Abs(rule.Center - old.Center) > 40),
                Side(x - (width / 2), x + (width / 2), y - (height / 2), y - (height / 2)),
                Side(x - (width / 2), x + (width / 2), y + (height / 2), y + (height / 2)),
                Side(x - (width / 2), x - (width / 2), y - (height / 2), y + (height / 2)),
                Side(x + (width / 2), x + (width / 2), y - (height / 2), y + (height / 2)),
            ],
        });
    }

    /// <summary>Points between the first two paragraphs of page 2, beyond the distance of lines.</summary>
    private static Paper Gap(double points)
    {
        var anatomy = Anatomy.Of(Text);
        var distances = anatomy.Paragraphs.SelectMany(paragraph => paragraph.Distances).Select(pair => pair.Distance).Order().ToList();
        var paragraph = anatomy.Paragraphs.First(paragraph => paragraph.First.Page == 2 && paragraph.Above is not null);
        var down = distances[distances.Count / 2] + (points * Mm) - paragraph.Above!.Value;
        return Text.Lines(line => line.Page == 2 && line.Baseline >= paragraph.First.Baseline, line => line.Moved(0, down));
    }

    /// <summary>Two of three full lines end so far from the right side.</summary>
    private static Paper Ragged(double mm)
    {
        var anatomy = Anatomy.Of(Text);
        var paragraph = anatomy.Paragraphs.First(paragraph => paragraph.Lines.Count == 4);
        var two = paragraph.Lines.Take(2).ToHashSet();
        return Text.Lines(two.Contains, line => line with { Right = anatomy.Sides.Right - mm });
    }

    private static Paper Signed(double room) =>
        Plain.Lines("Lê Văn Ninh", line => line.Moved(0, Plain.Line("PHÓ CHỦ TỊCH").Baseline + room - line.Baseline));

    private static double Middle() => Anatomy.Of(Sheets.Appended).Appendices[0].Text.Sides.Center;

    private static double Top(Paper paper) => paper.Pages.Min(page =>
        page.Lines.Where(line => line.Baseline > 15).Min(line => line.Baseline - (line.Style.Size * 0.89 * Mm)));

    private static double Bottom(Paper paper, int withoutLast) =>
        paper.Pages.SkipLast(withoutLast).Min(page => page.Height - page.Lines.Max(line => line.Baseline));

    private sealed record Bound(string Rule, Func<double, Paper> At, double? Least, double? Most);
}
