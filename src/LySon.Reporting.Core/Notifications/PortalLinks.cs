using System.Globalization;

namespace LySon.Reporting.Core.Notifications;

/// <summary>
/// The addresses of the portal that notifications and letters lead to, below its root. The portal's own pages are addressed by these as
/// well.
/// </summary>
public static class PortalLinks
{
    public const string Requests = "/requests";
    public const string Registrations = "/venues/registrations";
    public const string NotificationSettings = "/notifications/settings";

    public static string Request(int id) => string.Create(CultureInfo.InvariantCulture, $"{Requests}/{id}");

    public static string Report(int id) => string.Create(CultureInfo.InvariantCulture, $"/reports/{id}");
}
