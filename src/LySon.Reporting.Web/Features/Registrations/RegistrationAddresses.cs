using LySon.Reporting.Core.Notifications;

namespace LySon.Reporting.Web.Features.Registrations;

internal static class RegistrationAddresses
{
    public const string Form = "/register-venue";

    public static string Sent(string key) => $"/register-venue/{key}";
    public static string Poster(string key) => $"/register-venue/{key}/poster.pdf";

    public const string All = PortalLinks.Registrations;

    public static string Show(int id) => $"/venues/registrations/{id}";
}
