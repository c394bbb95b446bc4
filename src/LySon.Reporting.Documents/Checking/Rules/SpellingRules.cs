using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Dates and numbers in body and tables as officials write them.</summary>
internal static partial class SpellingRules
{
    private const string Box = "Ô số 6";

    public static void Dates(Anatomy anatomy, Findings findings)
    {
        foreach (var (page, text) in Texts(anatomy))
        {
            foreach (Match match in ShortDate().Matches(text))
                Date(page, match, "", "/");
            foreach (Match match in LongDate().Matches(text))
                Date(page, match, "ngày ", " tháng ");
        }

        void Date(int page, Match match, string before, string between)
        {
            var (day, month) = (match.Groups["day"].Value, match.Groups["month"].Value);
            if (!DateWriting.IsOfficial(day, month))
                findings.Add(Box, "Cách viết ngày, tháng", page, $"“{match.Value}”", DateWriting.Expected(day, month, before, between));
        }
    }

    public static void Numbers(Anatomy anatomy, Findings findings)
    {
        foreach (var (page, text) in Texts(anatomy))
        {
            foreach (Match match in CommaThousands().Matches(text))
                findings.Add(Box, "Cách viết số", page, $"“{match.Value}”", "dấu chấm giữa các hàng nghìn, dấu phẩy trước phần thập phân");
            foreach (Match match in PointDecimals().Matches(text))
                findings.Add(Box, "Cách viết số", page, $"“{match.Value}”", "dấu phẩy trước phần thập phân");
        }

        foreach (var (page, text) in Cells(anatomy).Where(cell => Ungrouped().IsMatch(cell.Text)))
            findings.Add(Box, "Cách viết số", page, $"“{text}”", "dấu chấm giữa các hàng nghìn");
    }

    /// <summary>Paragraphs as a whole, because a date may stand on two lines; tables line by line.</summary>
    private static IEnumerable<(int Page, string Text)> Texts(Anatomy anatomy) =>
        anatomy.Paragraphs.Select(paragraph => (paragraph.First.Page, paragraph.Text))
        .Concat(anatomy.Paper.Pages.SelectMany(page => page.Lines.Where(line => line.InGrid).Select(line => (page.Number, line.Text))));

    /// <summary>Not the first column, which counts the rows.</summary>
    private static IEnumerable<(int Page, string Text)> Cells(Anatomy anatomy) =>
        from page in anatomy.Paper.Pages
        from grid in page.Grids
        from PaperLine line in page.Lines
        where grid.Holds(line.Center, line.Baseline) && line.Center > grid.Columns[1]
        select (page.Number, line.Text);

    [GeneratedRegex(@"(?<![\d/])(?<day>\d{1,2})/(?<month>\d{1,2})/\d{4}(?![\d/])")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"ngày\s(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})(?!\d)")]
    private static partial Regex LongDate();

    // One group alone may be three decimals.
    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(,\d{3}){2,}(?![\d,])")]
    private static partial Regex CommaThousands();

    [GeneratedRegex(@"(?<![\d.,])\d+\.\d{1,2}\s?%")]
    private static partial Regex PointDecimals();

    [GeneratedRegex(@"^\d{5,}$")]
    private static partial Regex Ungrouped();
}
