using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Directives;

internal static class DirectivesSetup
{
    public static void Add(IServiceCollection services) =>
        services.AddScoped<DirectiveDoubts>().AddScoped<IssuerNames>().AddScoped<DirectiveCount>().AddScoped<DirectiveSaving>()
            .AddScoped<ISearchSource, DirectiveSearch>();
}
