using System.Globalization;

namespace LySon.Reporting.Core.Text;

/// <summary>The culture of everything that a person reads, and the zone of every wall clock in the product.</summary>
public static class Vietnamese
{
    public static readonly CultureInfo Culture = MakeCulture();

    /// <summary>
    /// Seven hours before UTC, all year, since 1975: it is not asked of the machine, which may lack the data of time zones.
    /// </summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Giờ Việt Nam", "Giờ Việt Nam");

    /// <summary>The calendar day in Vietnam at this moment.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(ToLocal(time.GetUtcNow().UtcDateTime));

    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateTime ToUtc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Zone);

    /// <summary>"09/11/2021", the form on screen and in fields. Paper has its own form, 09/11 but 07/8.</summary>
    public static string OnScreen(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The text as the words of a sentence go on: "Trích yếu" as "trích yếu".</summary>
    public static string LowerFirst(this string text) => text.Length == 0 ? text : char.ToLower(text[0], Culture) + text[1..];

    /// <summary>The words of a sentence as they begin one: "tệp đã ký" as "Tệp đã ký".</summary>
    public static string UpperFirst(this string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>As CLDR has it, but made here: it is not asked of the machine, which may lack the data of languages.</summary>
    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var (numbers, dates) = (culture.NumberFormat, culture.DateTimeFormat);
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.NumberDecimalDigits) = (",", ".", 3);
        (numbers.PercentDecimalSeparator, numbers.PercentGroupSeparator, numbers.PercentDecimalDigits) = (",", ".", 3);
        (numbers.PercentPositivePattern, numbers.PercentNegativePattern) = (1, 1);
        (dates.FirstDayOfWeek, dates.ShortDatePattern, dates.LongDatePattern) = (DayOfWeek.Monday, "dd/MM/yyyy", "dddd, d MMMM, yyyy");
        dates.DayNames = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
        dates.MonthNames = [.. Enumerable.Range(1, 12).Select(m => string.Create(CultureInfo.InvariantCulture, $"Tháng {m}")), ""];
        dates.MonthGenitiveNames = [.. dates.MonthNames.Select(m => m.ToLowerInvariant())];
        return CultureInfo.ReadOnly(culture);
    }

    /// <summary>"11.360"</summary>
    public static string Grouped(this int number) => number.ToString("N0", Culture);

    /// <inheritdoc cref="Grouped(int)"/>
    public static string Grouped(this long number) => number.ToString("N0", Culture);
}
