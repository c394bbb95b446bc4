using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Files;

namespace LySon.Reporting.Web.Infrastructure.Mail;

/// <summary>Whether the portal writes letters.</summary>
public sealed record MailState(bool IsOn);

internal static class MailSetup
{
    public static void AddReportingMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var set = builder.Configuration.ReadSettings<MailOptions>(MailOptions.Section);
        if (set.Host is null && set.Folder is null && builder.Environment.IsDevelopment())
            set.Folder = Path.Combine(DataFolder.Of(builder.Environment), "mail");
        services.AddSettings<MailOptions>(MailOptions.Section).Configure(options => options.Folder = set.Folder)
            .Validate(options => MimeKit.MailboxAddress.TryParse(options.From, out _), "Mail:From is not an address.");

        var on = set.Host is { Length: > 0 } || set.Folder is { Length: > 0 };
        services.AddSingleton(new MailState(on));
        if (!on) return;
        if (set.Host is { Length: > 0 }) services.AddSingleton<IMailer, SmtpMailer>();
        else services.AddSingleton<IMailer, FolderMailer>();
        services.AddSingleton(sp => new MailWords(sp.GetRequiredService<PublicAddress>().OfLetters));
        services.AddScoped<IDueWork, MailWriting>();
        services.AddScoped<IDueWork, MailDelivery>();
    }
}
