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
        services.AddOptions<RegistrationOptions>().BindConfiguration(RegistrationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHourlyPostLimit<RegistrationOptions>(RateLimit, o => o.PerHour);
    }
}
