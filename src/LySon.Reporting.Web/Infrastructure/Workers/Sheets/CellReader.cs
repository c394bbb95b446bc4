using System.Globalization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>What a cell says, as people write it.</summary>
/// <param name="shared">The texts that cells share.</param>
/// <param name="dates">Whether a style shows a day, by its index.</param>
internal sealed class CellReader(List<string> shared, List<bool> dates, bool is1904)
{
    private const int DaysTo1904 = 1462;

    /// <param name="type">The cell's "t"; null for a number.</param>
    public string Text(string? type, int style, string value) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index]
            : throw new InvalidDataException(),
        "b" => value == "1" ? "True" : value == "0" ? "False" : value,
        "inlineStr" or "str" or "e" => VietnameseText.Normalize(SheetXml.Unescaped(value)),
        "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateOnly.FromDateTime(day).OnScreen() : VietnameseText.Normalize(value),
        _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(number, style)
            : VietnameseText.Normalize(value),
    };

    /// <summary>
    /// A fraction keeps its comma, so that 1.234 written as a number is never taken for one thousand two hundred and thirty-four.
    /// </summary>
    private string Number(double number, int style)
    {
        if (style < dates.Count && dates[style] && Day(number) is { } day) return day.OnScreen();
        return number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(Vietnamese.Culture);
    }

    private DateOnly? Day(double number)
    {
        number += is1904 ? DaysTo1904 : 0;
        return number is >= 0 and < 2_958_466 ? DateOnly.FromDateTime(DateTime.FromOADate(number)) : null;
    }
}
