using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Core.Outlines;

/// <summary>What a section is made of. Each may carry narrative; tables follow it.</summary>
public enum SectionKind
{
    [Display(Name = "Mở đầu")] Opening,
    [Display(Name = "Nội dung")] Narrative,
    [Display(Name = "Bảng văn bản chỉ đạo")] Directives,
    [Display(Name = "Bảng địa điểm và lượt quét")] Venues,
    [Display(Name = "Bảng số liệu cài đặt")] Adoption,
    [Display(Name = "Bảng số liệu theo mẫu")] Table,
    [Display(Name = "Kết thúc")] Closing,
}
