using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Notifications;

public sealed record Letter(string Subject, string Text);

/// <summary>What stands in the letters.</summary>
/// <param name="address">The whole address of a page of the portal; null while nobody has said where the portal is: then the letter names
/// its page without a link.</param>
public sealed class MailWords(Func<string, Uri?> address)
{
    private const string Foot = "Thư do Cổng báo cáo gửi tự động, không trả lời thư này. Đổi cách nhận thư: ";
    private const string AgencyFoot = "Thư do Cổng báo cáo gửi tự động đến địa chỉ của cơ quan, không trả lời thư này.";
    private const string SettingsInWords = "mở Cổng báo cáo, mục Thông báo, Cách nhận thông báo.";
    private const string NewsInWords = "Xem tại Cổng báo cáo, mục Thông báo.";

    public Letter Single(Notification news) => new(news.Text.TrimEnd('.').Shortened(Mail.SubjectMaxLength),
        $"{news.Text}\n\n{Where(news)}\n\n-- \n{Foot}{Ways}\n");

    /// <summary>To an agency's official address, where nobody has an account that letters reach.</summary>
    public Letter ToAgency(string text, string url) => new(text.TrimEnd('.').Shortened(Mail.SubjectMaxLength),
        $"{text}\n\n{address(url)?.ToString() ?? NewsInWords}\n\n-- \n{AgencyFoot}\n");

    private string Ways => address(PortalLinks.NotificationSettings)?.ToString() ?? SettingsInWords;

    private string Where(Notification news) => address(news.Url)?.ToString() ?? NewsInWords;

    /// <param name="news">Oldest first.</param>
    public Letter Digest(IReadOnlyList<Notification> news)
    {
        var text = new StringBuilder();
        foreach (var item in news)
        {
            var at = Vietnamese.ToLocal(item.At).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
            var paragraph = $"{at}: {item.Text}\n{Where(item)}\n\n";
            if (text.Length + paragraph.Length > Mail.TextMaxLength - 500) break;
            text.Append(paragraph);
        }
        return new($"{news.Count.Grouped()} việc mới trên Cổng báo cáo", $"{text}-- \n{Foot}{Ways}\n");
    }
}
