using System.Globalization;
using MimeKit;

namespace LySon.Reporting.Web.Infrastructure.Mail;

internal static class Message
{
    private const string Sender = "Cổng báo cáo";

    /// <summary>The Message-ID follows from the letter, so that one that is sent again is known as the same.</summary>
    public static MimeMessage Of(Core.Notifications.Mail mail, string from)
    {
        var sender = MailboxAddress.Parse(from);
        sender.Name = Sender;
        var message = new MimeMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.Id}.{mail.CreatedAt.Ticks}@{sender.Domain}"),
            Subject = mail.Subject,
            Date = new DateTimeOffset(DateTime.SpecifyKind(mail.CreatedAt, DateTimeKind.Utc)),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(mail.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
