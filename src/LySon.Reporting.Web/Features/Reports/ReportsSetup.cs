using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Web.Features.Reports.Listing;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Reports.Reading;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Reports;

internal static class ReportsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<FigureReader>();
        services.AddScoped<DirectiveSelection>();
        services.AddScoped<ReportStart>();
        services.AddScoped<ReportOpener>();
        services.AddScoped<ReportLock>();
        services.AddScoped<ReportNews>();
        services.AddScoped<ReportAuthorship>();
        services.AddScoped<ReportWorkflow>();
        services.AddScoped<OutgoingRegister>();
        services.AddScoped<Notifier>();
        services.AddScoped<Workflow.ReportMoves>();
        services.AddScoped<Booking.ReportBooking>();
        services.AddScoped<Workflow.SampleIssue>();
        services.AddScoped<Printing.ReportFiles>();
        services.AddScoped<ReadViews>();
        services.AddScoped<PdfSizes>();
        services.AddScoped<Core.Signing.SignedDocuments>();
        services.AddScoped<Editor.EditorLoader>();
        services.AddScoped<ISearchSource, ReportSearch>();
        services.AddScoped<ISearchSource, ReportingAgencySearch>();
    }
}
