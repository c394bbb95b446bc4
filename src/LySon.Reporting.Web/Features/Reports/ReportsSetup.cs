using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.Web.Features.Reports;

internal static class ReportsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<FigureReader>();
        services.AddScoped<DirectiveSelection>();
        services.AddScoped<ReportStart>();
        services.AddScoped<ReportNumbering>();
        services.AddScoped<ReportOpener>();
        services.AddScoped<PdfSizes>();
        services.AddScoped<Core.Signing.SignedDocuments>();
        services.AddScoped<Editor.EditorLoader>();
    }
}
