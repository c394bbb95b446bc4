using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Shared.Parts;

namespace LySon.Reporting.Web.Features.Requests.Board;

internal sealed class BoardSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<BoardLoader>();
        services.AddScoped<RoundFiles>();
        services.AddScoped<RoundSheet>();
        services.AddScoped<AgencyLetters>();
        services.AddScoped<Reminders>();
        services.AddScoped<IDueWork, Reminders>();
    }
}
