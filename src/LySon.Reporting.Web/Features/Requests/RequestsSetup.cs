using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Requests;

internal static class RequestsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<RequestNews>();
        services.AddScoped<RequestSteps>();
        services.AddScoped<RequestRounds>();
        services.AddScoped<IDueWork, RequestRounds>();
        services.AddScoped<RequestSaving>();
        services.AddScoped<RequestFiles>();
        services.AddScoped<AgencyChoices>();
        services.AddScoped<RequestActions>();
        services.AddScoped<ISearchSource, RequestSearch>();
    }
}
