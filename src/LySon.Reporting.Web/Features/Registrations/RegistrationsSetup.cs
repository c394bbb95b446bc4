using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Registrations;

internal static class RegistrationsSetup
{
    public const string RateLimit = "registration";

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<RegistrationQueue>().AddScoped<IDueWork, RejectedContacts>();
        services.AddSettings<RegistrationOptions>(RegistrationOptions.Section);
        services.AddHourlyPostLimit<RegistrationOptions>(RateLimit, o => o.PerHour);
    }
}
