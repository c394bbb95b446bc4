using LySon.Reporting.Core.Directives;

namespace LySon.Reporting.Web.Features.Directives;

internal static class DirectivesSetup
{
    public static void Add(IServiceCollection services) =>
        services.AddScoped<DirectiveDoubts>().AddScoped<IssuerNames>().AddScoped<DirectiveCount>().AddScoped<DirectiveSaving>();
}
