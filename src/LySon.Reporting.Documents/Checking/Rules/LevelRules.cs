using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 6: the body's levels, from "Phần" down to "điểm", and the legal bases before it.</summary>
internal static partial class LevelRules
{
    private const string Box = "Ô số 6";
    private const string PointLetters = "abcdđeghiklmnopqrstuvxy";

    public static void Parts(Anatomy anatomy, Findings findings)
    {
        foreach (var part in anatomy.Paragraphs.Where(paragraph => Part().IsMatch(paragraph.Text)))
        {
            findings.Look(Box, "phần, chương", part.Lines, 13, 14, bold: true, italic: false);
            if (!part.IsCentered(anatomy.Sides))
                findings.Add(Box, "Vị trí phần, chương", part.First.Page, Findings.Quote(part.First),
                    "từ “Phần”, “Chương” và tiêu đề canh giữa, trên hai dòng");
        }
    }

    public static void Sections(Anatomy anatomy, Findings findings)
    {
        foreach (var section in anatomy.Paragraphs.Where(paragraph => Section().IsMatch(paragraph.Text)))
        {
            findings.Look(Box, "mục", section.Lines, 13, 14, bold: true, italic: false);
            findings.Capitals(Box, "mục", section.Lines);
        }
    }

    /// <summary>A clause with a title of its own: "1. Công tác chỉ đạo" without a sentence behind it.</summary>
    public static void Clauses(Anatomy anatomy, Findings findings)
    {
        foreach (var clause in anatomy.Paragraphs.Where(paragraph => Clause().IsMatch(paragraph.Text) && paragraph.Lines.Count <= 3))
        {
            if (!clause.IsBold && clause.Text[^1] is not ('.' or ';' or ',' or ':'))
                findings.Add(Box, "Kiểu chữ tiêu đề khoản", clause.First.Page, $"{Findings.Quote(clause.First)} không đậm",
                    "tiêu đề khoản trên dòng riêng: chữ đậm");
        }
    }

    public static void Points(Anatomy anatomy, Findings findings)
    {
        var last = -1;
        foreach (var paragraph in anatomy.Paragraphs)
        {
            if (Clause().IsMatch(paragraph.Text) || Section().IsMatch(paragraph.Text))
                last = -1;
            if (Point().Match(paragraph.Text) is not { Success: true } match)
                continue;
            var at = PointLetters.IndexOf(match.Groups[1].Value, StringComparison.Ordinal);
            if (at != last + 1)
                findings.Add(Box, "Thứ tự điểm", paragraph.First.Page, $"“{match.Value}” sau “{(last < 0 ? "…" : PointLetters[last])})”",
                    $"“{PointLetters[Math.Min(last + 1, PointLetters.Length - 1)]})”: theo thứ tự a, b, c, d, đ, e, g…");
            last = Math.Max(at, last + 1);
            if (paragraph.First.Style.Bold)
                findings.Add(Box, "Kiểu chữ điểm", paragraph.First.Page, $"{Findings.Quote(paragraph.First)} chữ đậm", "chữ không đậm");
        }
    }

    /// <summary>Bases stand in paragraphs of their own; "Căn cứ …, Ủy ban báo cáo như sau:" is a sentence.</summary>
    public static void LegalBases(Anatomy anatomy, Findings findings)
    {
        var bases = anatomy.Paragraphs.TakeWhile(paragraph => FoldedText.Starts(paragraph.Text, "can cu") && !paragraph.Text.EndsWith(':'))
            .ToList();
        for (var i = 0; i < bases.Count && bases.Count > 1; i++)
        {
            findings.Look(Box, "căn cứ ban hành", bases[i].Lines, 13, 14, bold: false, italic: true);
            if (!bases[i].Text.EndsWith(i < bases.Count - 1 ? ';' : '.'))
                findings.Add(Box, "Dấu câu sau căn cứ", bases[i].First.Page, Findings.Quote(bases[i].Text),
                    i < bases.Count - 1 ? "kết thúc bằng dấu chấm phẩy" : "căn cứ cuối kết thúc bằng dấu chấm");
        }
    }

    [GeneratedRegex(@"^(Phần|PHẦN|Chương|CHƯƠNG) [IVXLC]+\b")]
    private static partial Regex Part();

    [GeneratedRegex(@"^[IVX]+\. ")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d+(\.\d+)*\. ")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(\p{Ll})\)")]
    private static partial Regex Point();
}
