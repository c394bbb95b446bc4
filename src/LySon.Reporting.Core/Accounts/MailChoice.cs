using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Core.Accounts;

/// <summary>How a person wants to be written to, besides the bell.</summary>
public enum MailChoice
{
    [Display(Name = "Không gửi thư")] None,
    [Display(Name = "Gửi ngay từng việc")] Instant,
    [Display(Name = "Gửi một thư tổng hợp mỗi ngày")] Digest,
}
