namespace LySon.Reporting.Web.Infrastructure.Mail;

/// <summary>What an address of electronic mail looks like.</summary>
internal static class MailForm
{
    public static bool IsAddress(string text) => MimeKit.MailboxAddress.TryParse(text.Trim(), out var mailbox)
        && mailbox.Address == text.Trim() && mailbox.Domain.Contains('.', StringComparison.Ordinal);
}
