using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Administration;

internal static class AdministrationSetup
{
    public static void Add(IServiceCollection services) => services.AddScoped<AccountService>();
}
