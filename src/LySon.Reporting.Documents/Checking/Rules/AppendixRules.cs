using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Annex I, part III.1: the head of an appendix, and what the document says of it.</summary>
internal static partial class AppendixRules
{
    private const string Box = "Phần III.1";

    // The middle of the text stands this far right of the page's, with the margins that the decree allows.
    private const double LeastOffset = 5;
    private const double MostOffset = 10;

    private static readonly string[] Roman =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX",
            "XX"];

    public static void Labels(Anatomy anatomy, Findings findings)
    {
        for (var i = 0; i < anatomy.Appendices.Count; i++)
        {
            var (label, text) = (anatomy.Appendices[i].Label, anatomy.Appendices[i].Text);
            findings.Look(Box, "từ “Phụ lục”", [label], 14, 14, bold: true, italic: false);
            findings.Centered(Box, "từ “Phụ lục”", [label], Middle(text, label), "canh giữa");
            var number = Digits().Match(label.Text) is { Success: true } match ? match.Groups[1].Value : "";
            var expected = anatomy.Appendices.Count == 1 ? "" : i < Roman.Length ? Roman[i] : number;
            if (!AppendixFinder.IsLabel(label))
                findings.Add(Box, "Dòng “Phụ lục”", label.Page, Findings.Quote(label),
                    "từ “Phụ lục” và số thứ tự trên một dòng riêng, không có dấu câu");
            else if (!label.Text.StartsWith("Phụ lục", StringComparison.Ordinal))
                findings.Add(Box, "Cách viết “Phụ lục”", label.Page, Findings.Quote(label), "chữ in thường: “Phụ lục”");
            else if (anatomy.Appendices.Count == 1 ? number.Any(char.IsAsciiDigit) : number != expected)
                findings.Add(Box, "Số thứ tự phụ lục", label.Page, Findings.Quote(label),
                    expected.Length > 0 ? $"“Phụ lục {expected}”: từ hai phụ lục trở lên đánh số bằng chữ số La Mã"
                    : "“Phụ lục”: một phụ lục không cần đánh số");
        }
    }

    public static void Titles(Anatomy anatomy, Findings findings)
    {
        foreach (var (label, title, _, text) in anatomy.Appendices)
        {
            findings.Look(Box, "tên phụ lục", title, 13, 14, bold: true, italic: false);
            findings.Capitals(Box, "tên phụ lục", title);
            findings.Centered(Box, "tên phụ lục", title, Middle(text, label), "canh giữa dưới từ “Phụ lục”");
        }
    }

    public static void Notes(Anatomy anatomy, Findings findings)
    {
        var number = anatomy.Head.Number is { } line && Number().Match(line.Text) is { Success: true } match ? match.Value : null;
        var date = Date().Match(string.Join(' ', anatomy.Head.PlaceAndDate.Select(line => line.Text))) is { Success: true } found
            ? found.Value : null;
        foreach (var (label, _, note, text) in anatomy.Appendices)
        {
            if (note.Count == 0)
                findings.Add(Box, "Chỉ dẫn kèm theo", label.Page, "không có",
                    "“(Kèm theo Báo cáo số … ngày … tháng … năm … của …)” dưới tên phụ lục");
            findings.Look(Box, "chỉ dẫn kèm theo", note, 13, 14, bold: false, italic: true);
            // A draft's last gap leaves no trace.
            findings.Centered(Box, "chỉ dẫn kèm theo", note.Where(line => !line.Text.EndsWith("năm", StringComparison.Ordinal)),
                Middle(text, label), "canh giữa dưới tên phụ lục");
            var words = string.Join(' ', note.Select(line => line.Text));
            if (note.Count > 0 && !words.EndsWith(')'))
                findings.Add(Box, "Cách viết chỉ dẫn kèm theo", label.Page, Findings.Quote(words), "trong ngoặc đơn");
            foreach (var part in new[] { number, date }.OfType<string>()
                .Where(part => note.Count > 0 && !words.Contains(part, StringComparison.Ordinal)))
                findings.Add(Box, "Số, ngày trong chỉ dẫn kèm theo", label.Page, Findings.Quote(words), $"“{part}” như trong văn bản");
        }
    }

    /// <summary>"Trường hợp văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó."</summary>
    public static void Mention(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Appendices.Count > 0 && !anatomy.Paper.Pages.Any(page => page.Lines
            .Any(line => FoldedText.Fold(line.Text).Contains("phu luc", StringComparison.Ordinal)))
            && !anatomy.Paragraphs.Any(paragraph => FoldedText.Fold(paragraph.Text).Contains("phu luc", StringComparison.Ordinal)))
            findings.Add(Box, "Chỉ dẫn về phụ lục", 1, "nội dung không nhắc đến phụ lục",
                "trong văn bản phải có chỉ dẫn về phụ lục kèm theo");
    }

    public static void NewPage(Anatomy anatomy, Findings findings)
    {
        foreach (var line in anatomy.Body.Concat(anatomy.Appendices.SelectMany(appendix => appendix.Text.Body))
            .Where(line => line.Style.Bold && AppendixFinder.IsLabel(line)))
            findings.Add(Box, "Trang đầu của phụ lục", line.Page, $"{Findings.Quote(line)} ở giữa trang", "phụ lục bắt đầu ở trang mới");
    }

    private static double Middle(Anatomy text, PaperLine label)
    {
        var page = text.FirstPage.Middle;
        return text.Sides.IsRightKnown ? text.Sides.Center : Math.Clamp(label.Center, page + LeastOffset, page + MostOffset);
    }

    [GeneratedRegex(@"^\p{L}+\s+\p{L}+\s+(?:số\s+)?([IVXLCivxlc\d]+)\s*[.:]?$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+/\S+")]
    private static partial Regex Number();

    [GeneratedRegex(@"ngày\s\d+\stháng\s\d+\snăm\s\d+")]
    private static partial Regex Date();
}
