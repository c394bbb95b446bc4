using System.Globalization;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class PeriodWordsTests
{
    [Theory]
    [InlineData(Repetition.Monthly, "2026-09-14", "báo cáo tháng 9/2026", "báo cáo tháng 10/2026")]
    [InlineData(Repetition.Monthly, "2026-09-14", "báo cáo tháng 09 năm 2026 và quý III", "báo cáo tháng 10 năm 2026 và quý III")]
    [InlineData(Repetition.Monthly, "2026-12-14", "Báo cáo tháng 12 năm 2026", "Báo cáo tháng 01 năm 2027")]
    [InlineData(Repetition.Monthly, "2026-12-14", "Tháng 12, kế hoạch năm 2026", "Tháng 01, kế hoạch năm 2027")]
    [InlineData(Repetition.Monthly, "2026-12-14", "giai đoạn năm 2026-2030, tháng 12/2025", "giai đoạn năm 2026-2030, tháng 12/2025")]
    [InlineData(Repetition.Monthly, "2026-01-14", "tháng 1, tháng 11, tháng 12/2026", "tháng 2, tháng 11, tháng 12/2026")]
    [InlineData(Repetition.Quarterly, "2026-09-14", "báo cáo quý III năm 2026", "báo cáo quý IV năm 2026")]
    [InlineData(Repetition.Quarterly, "2026-12-14", "Quý IV/2026", "Quý I/2027")]
    [InlineData(Repetition.Quarterly, "2026-12-14", "quý 4, so với quý III/2026", "quý 1, so với quý III/2026")]
    [InlineData(Repetition.Quarterly, "2026-03-14", "quý I, quý II", "quý II, quý II")]
    [InlineData(Repetition.HalfYearly, "2026-06-14", "6 tháng đầu năm 2026", "6 tháng cuối năm 2026")]
    [InlineData(Repetition.HalfYearly, "2026-12-14", "sáu tháng cuối năm 2026", "sáu tháng đầu năm 2027")]
    [InlineData(Repetition.NineMonths, "2026-09-14", "9 tháng đầu năm 2026", "9 tháng đầu năm 2027")]
    [InlineData(Repetition.Yearly, "2026-12-14", "chuyển đổi số năm 2026, nhiệm vụ năm 2027", "chuyển đổi số năm 2027, nhiệm vụ năm 2027")]
    [InlineData(Repetition.Weekly, "2026-12-31", "tuần 53/2026", "tuần 1/2027")]
    [InlineData(Repetition.Daily, "2026-11-30", "ngày 30/11/2026", "ngày 01/12/2026")]
    [InlineData(Repetition.Monthly, "2026-09-14", "báo cáo tình hình chuyển đổi số", "báo cáo tình hình chuyển đổi số")]
    public void A_text_names_the_next_period_where_it_named_this_one(Repetition length, string day, string text, string moved)
    {
        var period = ReportingPeriod.Of(length, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(moved, PeriodWords.Move(text, period, period.Next));
    }
}
