using System.Globalization;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Days below 10 and the months 1 and 2 have a 0 before them, other months have none.</summary>
internal static class DateWriting
{
    public static bool IsOfficial(string day, string month) => day == Day(day) && month == Month(month);

    public static string Expected(string day, string month, string before, string between) =>
        $"“{before}{Day(day)}{between}{Month(month)}”: ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0, các tháng khác không";

    private static string Day(string day) => Value(day).ToString("00", CultureInfo.InvariantCulture);

    private static string Month(string month) => Value(month) is var value && value <= 2
        ? value.ToString("00", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);

    private static int Value(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
