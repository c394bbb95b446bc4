using System.Text;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>The words at the head of an appendix (Annex I, part III.1).</summary>
public static class AppendixText
{
    private static readonly (int Value, string Digits)[] Roman =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public const string Word = "Phụ lục";

    /// <summary>"Phụ lục", with a Roman number where there are several.</summary>
    /// <param name="count">How many appendices there are.</param>
    /// <param name="index">From 0.</param>
    public static string Label(int count, int index) => count > 1 ? $"{Word} {Number(index + 1)}" : Word;

    internal static string Label(OfficialReport report, int index) => Label(report.Appendices.Count, index);

    internal static string Title(OfficialReport report, int index) => report.Appendices[index].Title.ToUpperInvariant();

    /// <summary>"(Kèm theo Báo cáo số 576/BC-UBND ngày 10 tháng 11 năm 2021 của ...)", with gaps in a draft.</summary>
    internal static string Note(OfficialReport report)
    {
        var number = OfficialSpelling.NumberLine(report.Number, report.Symbol).Replace("Số:", "số", StringComparison.Ordinal);
        var date = report.IssuedOn is { } day ? OfficialSpelling.LongDate(day) : OfficialSpelling.OpenDate(report.Year);
        var issuer = report.IssuerName ?? string.Join(' ', report.IssuingBody);
        return $"(Kèm theo {report.Type.Name} {number} {date}{(issuer.Length > 0 ? $" của {issuer}" : "")})";
    }

    internal static string Bookmark(OfficialReport report, int index) =>
        report.Appendices[index].Title is { Length: > 0 } title ? $"{Label(report, index)}: {title}" : Label(report, index);

    private static string Number(int value)
    {
        var text = new StringBuilder();
        foreach (var (digit, letters) in Roman)
        {
            for (; value >= digit; value -= digit)
                text.Append(letters);
        }

        return text.ToString();
    }
}
