using LySon.Reporting.Core.Notifications;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Mail;

/// <summary>
/// Hands letters to the configured SMTP server, each over a connection of its own: they are few, and a broken one takes no others along.
/// </summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(Core.Notifications.Mail mail, CancellationToken cancellation)
    {
        var server = options.Value;
        try
        {
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await client.ConnectAsync(server.Host!, server.Port, server.Security, cancellation);
            if (server.User is { Length: > 0 } user) await client.AuthenticateAsync(user, server.Password ?? "", cancellation);
            await client.SendAsync(Message.Of(mail, server.From), cancellation);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The server's words may name the recipient, which a log must not.
            throw new MailNotTakenException(failure is SmtpCommandException refused ? $"the server answered {(int)refused.StatusCode}"
                : failure.GetType().Name, failure);
        }
    }
}
