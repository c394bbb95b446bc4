using System.Globalization;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Core.Notifications;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Mail;

/// <summary>Writes each letter as a file that every mail program opens, for development: the same letter again is the same file.</summary>
internal sealed class FolderMailer(IOptions<MailOptions> options) : IMailer
{
    public async Task SendAsync(Core.Notifications.Mail mail, CancellationToken cancellation)
    {
        try
        {
            var folder = PrivateFiles.MakeFolder(options.Value.Folder!);
            await Message.Of(mail, options.Value.From).WriteToAsync(Path.Combine(
                folder.FullName, $"{mail.Id.ToString(CultureInfo.InvariantCulture)}.eml"), cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailNotTakenException(failure.GetType().Name, failure);
        }
    }
}
