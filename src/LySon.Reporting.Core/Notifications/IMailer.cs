namespace LySon.Reporting.Core.Notifications;

/// <summary>Hands a letter to whoever carries it.</summary>
public interface IMailer
{
    /// <summary>Returns when the letter was taken.</summary>
    /// <exception cref="MailNotTakenException">It was not, and comes again.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellation);
}

/// <param name="message">Without addresses, so that it can be logged.</param>
public sealed class MailNotTakenException(string message, Exception? inner = null) : Exception(message, inner);
