using System.Globalization;

namespace LySon.Reporting.Documents.Model;

/// <summary>
/// Dates and numbers as officials write them (Decree 30/2020/NĐ-CP, Annex I, boxes 3 and 4). Days below 10 and the months 1 and 2 are
/// padded with 0, other months are not; .NET's vi-VN formats differ.
/// </summary>
public static class OfficialSpelling
{
    /// <summary>Room for what is written by hand, in no-break spaces, so that it survives every reader of the file.</summary>
    internal const string Gap = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".", NumberDecimalSeparator = ",",
        NumberGroupSizes = [3]
    };

    /// <summary>"01/4/2020", "03/02/2021", "26/10/2021".</summary>
    public static string ShortDate(DateOnly date) => $"{Day(date.Day)}/{Month(date.Month)}/{Year(date.Year)}";

    /// <summary>"ngày 10 tháng 11 năm 2021", "ngày 03 tháng 02 năm 2021".</summary>
    public static string LongDate(DateOnly date) => $"ngày {Day(date.Day)} tháng {Month(date.Month)} năm {Year(date.Year)}";

    /// <summary>A draft's date: room for day and month, and for the year if it is null.</summary>
    public static string OpenDate(int? year) => $"ngày{Gap}tháng{Gap}năm{(year is { } y ? " " + Year(y) : Gap)}";

    /// <summary>Thousands with a dot: "11.360", "-1.200".</summary>
    public static string Number(long value) => value.ToString("#,0", Numbers);

    /// <summary>Thousands with a dot, decimals with a comma, at most <paramref name="decimals"/> of them: "26,9".</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string('#', decimals), Numbers);

    /// <summary>"05/BC-UBND": numbers below 10 are padded.</summary>
    public static string DocumentNumber(int number, string symbol) => $"{Day(number)}/{symbol}";

    /// <summary>Box 3: "Số: 05/BC-UBND", or with room for the number while it is null.</summary>
    public static string NumberLine(int? number, string symbol) =>
        number is { } n ? $"Số: {DocumentNumber(n, symbol)}" : $"Số:{Gap}/{symbol}";

    /// <summary>"BÁO CÁO" as "Báo cáo".</summary>
    public static string SentenceCase(string capitals) =>
        capitals.Length == 0 ? "" : char.ToUpperInvariant(capitals[0]) + capitals[1..].ToLowerInvariant();

    private static string Day(int value) => value.ToString("00", CultureInfo.InvariantCulture);

    private static string Month(int value) => value.ToString(value <= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    private static string Year(int value) => value.ToString(CultureInfo.InvariantCulture);
}
