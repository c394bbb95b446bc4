using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class DeviceWordsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "Chrome trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 "
        + "Edg/142.0.0.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/128.0.122 "
        + "Chrome/122.0.6261.122 Safari/537.36", "Cốc Cốc trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox trên Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "Chrome trên Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 "
        + "Mobile/15E148 Safari/604.1", "Safari trên iPhone")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 "
        + "Mobile/15E148 Safari/604.1", "Chrome trên iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
        "Safari trên máy Mac")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile "
        + "Safari/537.36", "Samsung Internet trên Android")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
        "Chrome trên Android")]
    [InlineData("curl/8.14.1", "curl")]
    [InlineData("Something (Linux)", "Trình duyệt lạ trên Linux")]
    [InlineData("<script>alert(1)</script>", "Thiết bị không rõ")]
    [InlineData("", "Thiết bị không rõ")]
    [InlineData(null, "Thiết bị không rõ")]
    public void A_browser_is_named_in_a_few_words(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    [Fact]
    public void However_long_a_browser_says_it_is_the_words_fit_their_column() =>
        Assert.InRange(DeviceWords.Of(new string('a', 100_000) + " Chrome Windows").Length, 1, Core.Accounts.Origin.DeviceMaxLength);
}
