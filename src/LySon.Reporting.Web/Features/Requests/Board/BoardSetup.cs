using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Rounds;

namespace LySon.Reporting.Web.Features.Requests.Board;

internal static class BoardSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<BoardLoader>();
        services.AddScoped<RoundFiles>();
        services.AddScoped<RoundSheet>();
        services.AddScoped<Reminders>();
        services.AddScoped<IDueWork, Reminders>();
    }
}
