using System.Globalization;

namespace LySon.Reporting.Core.Text;

/// <summary>A date as people type it: 7/8/2021, 07/08/2021, 07-08-2021, 07.08.2021 or 07082021. Day first, always.</summary>
public static class DateText
{
    public const string NotADate = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 27/08/2021.";
    public const int FirstYear = 1945;
    public const int LastYear = 2100;

    /// <returns>The day, or the sentence that says what to do.</returns>
    public static (DateOnly? Day, string? Error) Parse(string text)
    {
        if (text.Length == 8 && text.All(char.IsAsciiDigit)) text = $"{text[..2]}/{text[2..4]}/{text[4..]}";
        // The form that a browser's own date field and addresses use.
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return (iso, null);
        var parts = text.Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 3 || parts[2].Length != 4 || !Number(parts[0], out var day) || !Number(parts[1], out var month)
            || !Number(parts[2], out var year))
            return (null, NotADate);
        if (month is < 1 or > 12) return (null, $"Tháng phải từ 1 đến 12, không có tháng {month}. Ngày viết trước, tháng viết sau.");
        if (year is < FirstYear or > LastYear) return (null, $"Năm phải từ {FirstYear} đến {LastYear}. Kiểm tra lại năm {year}.");
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
            return (null, month == 2
                ? $"Tháng 2 năm {year} chỉ có {days} ngày. Kiểm tra văn bản gốc rồi nhập lại ngày."
                : $"Tháng {month} chỉ có {days} ngày. Kiểm tra văn bản gốc rồi nhập lại ngày.");
        return (new DateOnly(year, month, day), null);
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
