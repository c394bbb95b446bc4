using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Calendar;

/// <summary>
/// The days off that a portal begins with; from then on they are the administrator's. Which days around Tết and the National Day are taken
/// is said by a notice each year: where it is not known yet, the row says that it must be compared.
/// </summary>
public static class GivenDaysOff
{
    private const string Law = "Điều 112 Bộ luật Lao động";
    private const string InLieu = "Khoản 3 Điều 111 Bộ luật Lao động";
    private const string Notice = "Thông báo của Bộ Nội vụ về nghỉ Tết Âm lịch, Quốc khánh năm 2026 (10/2025)";
    private const string NewYearNotice = "Thông báo của Bộ Nội vụ ngày 25/12/2025";
    private const string ToCompare = "Điều 112 Bộ luật Lao động; ngày cụ thể theo thông báo của năm, cần đối chiếu";
    private const string InLieuToCompare = "Khoản 3 Điều 111 Bộ luật Lao động; theo thông báo của năm, cần đối chiếu";

    private const string NewYear = "Tết Dương lịch";
    private const string Tet = "Tết Nguyên đán";
    private const string Hung = "Giỗ Tổ Hùng Vương";
    private const string Victory = "Ngày Chiến thắng";
    private const string Labour = "Ngày Quốc tế lao động";
    private const string National = "Quốc khánh";

    public static IReadOnlyList<DayOff> All { get; } =
    [
        Off("2026-01-01", NewYear, Law), Swapped("2026-01-02", NewYear, NewYearNotice),
        Worked("2026-01-10", "Làm bù ngày 02/01/2026", NewYearNotice),
        .. Offs("2026-02-16", 5, Tet, Notice),
        Off("2026-04-26", Hung, Law), Swapped("2026-04-27", Hung, InLieu),
        Off("2026-04-30", Victory, Law), Off("2026-05-01", Labour, Law),
        Worked("2026-08-22", "Làm bù ngày 31/8/2026", Notice), Swapped("2026-08-31", National, Notice),
        .. Offs("2026-09-01", 2, National, Notice),

        Off("2027-01-01", NewYear, Law),
        .. Offs("2027-02-05", 5, Tet, ToCompare),
        Swapped("2027-02-10", Tet, InLieuToCompare), Swapped("2027-02-11", Tet, InLieuToCompare),
        Off("2027-04-16", Hung, Law),
        Off("2027-04-30", Victory, Law), Off("2027-05-01", Labour, Law), Swapped("2027-05-03", Labour, InLieu),
        Off("2027-09-02", National, Law), Off("2027-09-03", National, ToCompare),

        Off("2028-01-01", NewYear, Law), Swapped("2028-01-03", NewYear, InLieu),
        .. Offs("2028-01-25", 5, Tet, ToCompare), Swapped("2028-01-31", Tet, InLieuToCompare),
        Off("2028-04-04", Hung, Law),
        Off("2028-04-30", Victory, Law), Off("2028-05-01", Labour, Law), Swapped("2028-05-02", Victory, InLieu),
        Off("2028-09-01", National, ToCompare), Off("2028-09-02", National, Law), Swapped("2028-09-04", National, InLieu),
    ];

    /// <summary>
    /// Adds the years of which there has never been a row; what was changed or deleted stays so. Several nodes may do it at once.
    /// </summary>
    public static async Task AddGivenDaysOffAsync(this ReportingDbContext db, CancellationToken cancellation = default)
    {
        var known = (await db.DaysOff().IgnoreQueryFilters().Select(d => d.Day).ToListAsync(cancellation)).Select(d => d.Year).ToHashSet();
        foreach (var day in All.Where(d => !known.Contains(d.Day.Year)))
            await db.WriteAsync(Given, [1, day.Day, day.Kind.ToString(), day.Name, day.Source], cancellation);
    }

    private static readonly Upsert<DayOff> Given = new(d => new { d.Version, d.Day, d.Kind, d.Name, d.Source });

    private static DayOff Off(string day, string name, string source) => Row(day, DayOffKind.Holiday, name, source);

    private static DayOff Swapped(string day, string name, string source) => Row(day, DayOffKind.DayInLieu, name, source);

    private static DayOff Worked(string day, string name, string source) => Row(day, DayOffKind.WorkingDay, name, source);

    /// <summary>Days in a row.</summary>
    private static IEnumerable<DayOff> Offs(string first, int count, string name, string source) =>
        Enumerable.Range(0, count).Select(i => new DayOff
        {
            Day = Parse(first).AddDays(i), Kind = DayOffKind.Holiday, Name = name, Source = source,
        });

    private static DayOff Row(string day, DayOffKind kind, string name, string source) =>
        new() { Day = Parse(day), Kind = kind, Name = name, Source = source };

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
