using System.Text.RegularExpressions;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// A browser in a few words, "Chrome trên Windows", so that a person knows it again. What a browser says of itself is only a hint.
/// </summary>
internal static partial class DeviceWords
{
    /// <summary>Nobody's browser says more about itself; the rest is not looked at.</summary>
    private const int TextMax = 512;

    /// <summary>In this order: those built upon another's engine also name that one.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("coc_coc_browser", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Opera", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Vivaldi", "Vivaldi"),
        ("YaBrowser", "Yandex"), ("UCBrowser", "UC Browser"), ("Zalo", "Zalo"), ("FBAN", "Facebook"), ("FBAV", "Facebook"),
        ("FxiOS", "Firefox"), ("Firefox", "Firefox"),
        ("CriOS", "Chrome"), ("Chromium", "Chromium"), ("Chrome", "Chrome"), ("Trident", "Internet Explorer"),
        ("MSIE", "Internet Explorer"),
        ("Safari", "Safari"), ("curl", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Macintosh", "máy Mac"),
        ("Linux", "Linux"), ("X11", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var text = userAgent is { Length: > TextMax } ? userAgent[..TextMax] : userAgent ?? "";
        // An iPad asks for pages as a Mac would, but a Mac's browser has no touch build.
        var system = Find(Systems, text);
        if (system == "máy Mac" && IPadAsMac().IsMatch(text)) system = "iPad";
        return (Find(Browsers, text), system) switch
        {
            ({ } browser, { } on) => $"{browser} trên {on}",
            ({ } browser, null) => browser,
            (null, { } on) => $"Trình duyệt lạ trên {on}",
            (null, null) => "Thiết bị không rõ",
        };
    }

    private static string? Find((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(k => text.Contains(k.Mark, StringComparison.OrdinalIgnoreCase)).Name;

    [GeneratedRegex(@"Macintosh.*Mobile/", RegexOptions.CultureInvariant)]
    private static partial Regex IPadAsMac();
}
