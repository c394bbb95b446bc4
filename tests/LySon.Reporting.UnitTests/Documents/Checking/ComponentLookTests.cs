using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Size, weight, slant and case of every component of Annex I: at the limits and a hair beyond them.</summary>
public class ComponentLookTests
{
    private static readonly Component[] Components =
    [
        new(() => Sheets.Plain, "CỘNG HÒA", "Ô số 1", "Quốc hiệu", 12, 13, Bold: true),
        new(() => Sheets.Plain, "Độc lập", "Ô số 1", "Tiêu ngữ", 13, 14, Bold: true),
        new(() => Sheets.Plain, "ỦY BAN NHÂN DÂN TỈNH", "Ô số 2", "tên cơ quan chủ quản", 12, 13),
        new(() => Sheets.Plain, "LÝ SƠN", "Ô số 2", "tên cơ quan ban hành", 12, 13, Bold: true),
        new(() => Sheets.Plain, "Số: 576", "Ô số 3", "số, ký hiệu", 13, 13),
        new(() => Sheets.Plain, "Lý Sơn, ngày", "Ô số 4", "địa danh và thời gian", 13, 14, Italic: true, Case: "Chữ thường"),
        new(() => Sheets.Plain, "BÁO CÁO", "Ô số 5a", "tên loại", 13, 14, Bold: true, Case: "Chữ in hoa"),
        new(() => Sheets.Plain, "Tình hình triển khai", "Ô số 5a", "trích yếu", 13, 14, Bold: true, Case: "Chữ thường"),
        new(() => Sheets.Plain, "Kính gửi:", "Ô số 9a", "Kính gửi", 13, 14),
        new(() => Sheets.Plain, "TM. ỦY BAN", "Ô số 7a", "quyền hạn, chức vụ", 13, 14, Bold: true, Case: "Chữ in hoa"),
        new(() => Sheets.Plain, "Lê Văn Ninh", "Ô số 7b", "họ tên người ký", 13, 14, Bold: true, Case: "Chữ thường"),
        new(() => Sheets.Plain, "Nơi nhận:", "Ô số 9b", "“Nơi nhận”", 12, 12, Bold: true, Italic: true),
        new(() => Sheets.Plain, "- CT, PCT", "Ô số 9b", "danh sách nơi nhận", 11, 11),
        new(() => Sheets.Plain, "Địa chỉ:", "Ô số 13", "địa chỉ cơ quan", 11, 12, Case: "Chữ thường"),
        new(() => Sheets.Plain, "2", "Phần I", "số trang", 13, 14),
        new(() => Sheets.Stamped, "HỎA TỐC", "Ô số 10b", "dấu chỉ mức độ khẩn", 13, 14, Bold: true, Case: "Chữ in hoa"),
        new(() => Sheets.Stamped, "LƯU HÀNH", "Ô số 11", "chỉ dẫn phạm vi lưu hành", 13, 14, Bold: true, Case: "Chữ in hoa"),
        new(() => Sheets.Appended, "Phụ lục", "Phần III.1", "từ “Phụ lục”", 14, 14, Bold: true),
        new(() => Sheets.Appended, "DANH MỤC", "Phần III.1", "tên phụ lục", 13, 14, Bold: true, Case: "Chữ in hoa"),
        new(() => Sheets.Appended, "(Kèm theo", "Phần III.1", "chỉ dẫn kèm theo", 13, 14, Italic: true),
        new(() => Sheets.Levels, "Phần I", "Ô số 6", "phần, chương", 13, 14, Bold: true),
        new(() => Sheets.Levels, "I. CÔNG TÁC", "Ô số 6", "mục", 13, 14, Bold: true, Case: "Chữ in hoa"),
        new(() => Sheets.Levels, "a) Văn bản", "Ô số 6", "điểm", 13, 14),
    ];

    public static TheoryData<string> Names => [.. Components.Select(c => $"{c.Box}: {c.What}")];

    [Theory, MemberData(nameof(Names))]
    public void A_components_look_is_held_to_a_hair(string name)
    {
        var component = Components.Single(c => $"{c.Box}: {c.What}" == name);
        var (paper, start) = (component.Paper(), component.Start);
        var (size, style) = ($"{component.Box}: Cỡ chữ {component.What}", $"{component.Box}: Kiểu chữ {component.What}");
        Assert.Empty(paper.Found());
        // A box that sets no case in a rule of this name has its size in the body's rule.
        if (component.What is not "điểm")
        {
            Assert.DoesNotContain(size, paper.Lines(start, line => line.Sized(component.Least - 0.1)).Found());
            Assert.DoesNotContain(size, paper.Lines(start, line => line.Sized(component.Most + 0.1)).Found());
            Assert.Contains(size, paper.Lines(start, line => line.Sized(component.Least - 0.101)).Found());
            Assert.Contains(size, paper.Lines(start, line => line.Sized(component.Most + 0.101)).Found());
            // One letter of another size is enough.
            Assert.Contains(size,
                paper.Lines(start, line => line with { Styles = [line.Style, line.Style with { Size = component.Most + 1 }] }).Found());
            Assert.Contains(style, paper.Lines(start, line => line.Styled(s => s with { Italic = !component.Italic })).Found());
        }

        if (component.What is not "tên cơ quan chủ quản" and not "phần, chương" and not "mục")
            Assert.Contains(style, paper.Lines(start, line => line.Styled(s => s with { Bold = !component.Bold })).Found());
        if (component.Case is { } written)
            Assert.Contains($"{component.Box}: {written} ở {component.What}",
                paper.Lines(start, line => line with
                {
                    Text = written == "Chữ in hoa"
                ? line.Text[..^1] + char.ToLowerInvariant(line.Text[^1]) : line.Text.ToUpperInvariant()
                }).Found());
    }

    private sealed record Component(
        Func<Paper> Paper, string Start, string Box, string What, double Least, double Most, bool Bold = false, bool Italic = false,
        string? Case = null);
}
