using LySon.Reporting.Core.Notifications;

namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class NotificationAddresses
{
    public const string All = "/notifications";

    public static string Show(long id) => $"/notifications/{id}";

    public const string Settings = PortalLinks.NotificationSettings;
}
