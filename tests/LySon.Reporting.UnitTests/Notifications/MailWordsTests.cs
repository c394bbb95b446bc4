using LySon.Reporting.Core.Notifications;

namespace LySon.Reporting.UnitTests.Notifications;

public sealed class MailWordsTests
{
    private static readonly MailWords Words = new(path => new Uri("https://baocao.example.vn" + path));

    [Fact]
    public void A_letter_about_one_thing_says_it_where_it_is_and_how_to_get_no_more()
    {
        var letter = Words.Single(News("Báo cáo 576/BC-UBND đã phát hành.", "/reports/1"));
        Assert.Equal("Báo cáo 576/BC-UBND đã phát hành", letter.Subject);
        Assert.Equal("Báo cáo 576/BC-UBND đã phát hành.\n\nhttps://baocao.example.vn/reports/1\n\n-- \n"
            + "Thư do Cổng báo cáo gửi tự động, không trả lời thư này. Đổi cách nhận thư: "
                + "https://baocao.example.vn/notifications/settings\n", letter.Text);
    }

    [Theory]
    [InlineData(200, 200, 'a')]
    [InlineData(201, 200, '…')]
    public void A_subject_is_no_longer_than_a_letter_holds(int length, int shown, char end)
    {
        var subject = Words.Single(News(new string('a', length), "/")).Subject;
        Assert.Equal((shown, end), (subject.Length, subject[^1]));
    }

    [Fact]
    public void A_digest_tells_each_thing_with_its_moment_in_vietnam()
    {
        var letter = Words.Digest([News("Việc một.", "/reports/1"), News("Việc hai.", "/requests/2", minutes: 1_000)]);
        Assert.Equal("2 việc mới trên Cổng báo cáo", letter.Subject);
        Assert.StartsWith("15:05 09/11/2021: Việc một.\nhttps://baocao.example.vn/reports/1\n\n07:45 10/11/2021: Việc "
            + "hai.\nhttps://baocao.example.vn/requests/2\n\n-- \nThư do", letter.Text, StringComparison.Ordinal);
        Assert.EndsWith("https://baocao.example.vn/notifications/settings\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_of_very_many_things_still_fits_a_letter_and_counts_them_all()
    {
        var letter = Words.Digest(
            [.. Enumerable.Range(0, 200).Select(_ => News(new string('a', Notification.TextMaxLength), "/reports/1"))]);
        Assert.Equal("200 việc mới trên Cổng báo cáo", letter.Subject);
        Assert.InRange(letter.Text.Length, Mail.TextMaxLength - 1_100, Mail.TextMaxLength);
        Assert.EndsWith("/notifications/settings\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_pages_are_named_in_words()
    {
        var text = new MailWords(_ => null).Single(News("Việc.", "/")).Text;
        Assert.Equal("Việc.\n\nXem tại Cổng báo cáo, mục Thông báo.\n\n-- \nThư do Cổng báo cáo gửi tự động, không trả lời thư này. "
            + "Đổi cách nhận thư: mở Cổng báo cáo, mục Thông báo, Cách nhận thông báo.\n", text);
    }

    private static Notification News(string text, string url, int minutes = 0) =>
        new() { UserId = 1, At = new DateTime(2021, 11, 9, 8, 5, 0, DateTimeKind.Utc).AddMinutes(minutes), Text = text, Url = url };
}
