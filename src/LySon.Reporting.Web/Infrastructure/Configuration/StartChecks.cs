using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Configuration;

internal static class StartChecks
{
    /// <summary>
    /// Everything that is configured, before the portal serves or a command does anything: a wrong setting must not be found only when it
    /// is used.
    /// </summary>
    /// <exception cref="StartupRefusedException">One line for who starts it; or an <see cref="OptionsValidationException"/>.</exception>
    public static void CheckConfiguration(this WebApplication app)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        PortalPath.RequireFree(app);
        PublicAddress.RequireHostNames(app.Configuration);
        // Read, not opened: a command that needs no database makes none.
        DatabaseSettings.Check(app.Configuration);
    }
}
