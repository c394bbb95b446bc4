using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>Which columns a file probably means: those chosen last time, else those whose headers say so.</summary>
internal static class ColumnGuess
{
    private static readonly string[] Venue = ["ma qr", "ma dia diem", "dia diem", "ten dia diem", "code", "venue"];
    private static readonly string[] Day = ["ngay", "day", "date"];
    private static readonly string[] Count = ["luot quet", "so luot", "so lan quet", "luot", "count", "scans"];

    /// <summary>A column that is not found is empty.</summary>
    public static ColumnChoice Of(CountSheet sheet, ColumnChoice? last)
    {
        if (last is not null && Has(sheet, last.Venue) && Has(sheet, last.Day) && Has(sheet, last.Count)) return last;
        var left = sheet.Headers.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return new(Take(left, Venue), Take(left, Day), Take(left, Count));
    }

    private static bool Has(CountSheet sheet, string header) => sheet.Headers.Contains(header, StringComparer.Ordinal);

    private static string Take(List<string> headers, string[] words)
    {
        var found = words.Select(w => headers.FirstOrDefault(h => VietnameseText.Fold(h).Contains(w, StringComparison.Ordinal)))
            .FirstOrDefault(h => h is not null) ?? "";
        headers.Remove(found);
        return found;
    }
}
