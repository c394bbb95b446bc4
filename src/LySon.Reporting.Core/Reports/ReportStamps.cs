using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Core.Reports;

/// <summary>How quickly the report must be delivered (Decree 30/2020/NĐ-CP, Annex I, box 10b).</summary>
public enum ReportUrgency
{
    [Display(Name = "Khẩn")] Urgent,
    [Display(Name = "Thượng khẩn")] VeryUrgent,
    [Display(Name = "Hỏa tốc")] Express,
}

/// <summary>How far the report may go round (Annex I, box 11).</summary>
public enum ReportCirculation
{
    [Display(Name = "Lưu hành nội bộ")] Internal,
    [Display(Name = "Xem xong trả lại")] ReturnAfterReading,
}
