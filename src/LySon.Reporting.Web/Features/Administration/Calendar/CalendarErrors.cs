namespace LySon.Reporting.Web.Features.Administration.Calendar;

/// <summary>What the page of days off refuses, and how it says it.</summary>
internal static class CalendarErrors
{
    public const string DayMissing = "Nhập ngày.";
    public const string DayTaken = "Ngày này đã có trong danh sách. Sửa dòng đã có.";
    public const string NameMissing = "Nhập tên ngày, ví dụ Tết Nguyên đán.";
    public const string SourceMissing = "Nhập văn bản quy định hoặc thông báo ngày này.";
    public const string WorkedAnyway = "Chỉ thứ Bảy, Chủ Nhật mới là ngày đi làm bù; ngày này vốn là ngày làm việc.";
}
