using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Registrations;

internal static class RegistrationsSetup
{
    public static void Add(IServiceCollection services) => services.AddScoped<RegistrationQueue>().AddScoped<IDueWork, RejectedContacts>();
}
