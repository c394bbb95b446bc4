using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Panels;

namespace LySon.Reporting.Web.Features.Registrations;

internal static class RegistrationWords
{
    public static BadgeState Badge(RegistrationState state) => state switch
    {
        RegistrationState.Waiting => BadgeState.Amber,
        RegistrationState.Accepted => BadgeState.Green,
        RegistrationState.Rejected => BadgeState.Red,
    };
}
