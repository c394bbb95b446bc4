using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace LySon.Reporting.Web.Infrastructure.Mail;

/// <summary>
/// The section <c>Mail</c> of the configuration. Without a host no letters are written; in Development they go into a folder.
/// </summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }
    [Range(1, 65535)] public int Port { get; set; } = 587;

    /// <summary>StartTls by default; None only for a server on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Whose name stands on the letters, "baocao@quangngai.gov.vn".</summary>
    [EmailAddress(ErrorMessage = "It is no address of mail, such as baocao@quangngai.gov.vn.")]
    public string From { get; set; } = "cong-bao-cao@localhost";

    /// <summary>Instead of a server: a folder into which every letter is written as a file.</summary>
    public string? Folder { get; set; }
}
