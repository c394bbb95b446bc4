using System.CommandLine;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Web.Features.Reports.Listing;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Reports.Reading;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Reports;

internal sealed class ReportsSetup : IFeature
{
    /// <summary>Writes and submits the own agency's reports: staff, and officers of the agency that asks.</summary>
    public const string WriteReports = nameof(WriteReports);

    /// <summary>Begins the report that takes an issued one's place: who writes, and the clerk to whom it comes back.</summary>
    public const string ReplaceReports = nameof(ReplaceReports);

    /// <summary>Keeps the outgoing register and issues reports: clerk.</summary>
    public const string KeepRegister = nameof(KeepRegister);

    /// <summary>Signs the agency's numbered reports and keeps what was signed: leader and clerk.</summary>
    public const string SignReports = nameof(SignReports);

    /// <summary>Saving and handing in by a private link.</summary>
    public const string FillLimit = "fill";

    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Reports", Policies.ReadReports);
        services.AddAuthorizationBuilder().AddPolicy(WriteReports, p => p.RequireRole(Roles.Staff, Roles.Province))
            .AddPolicy(ReplaceReports, p => p.RequireRole(Roles.Staff, Roles.Province, Roles.Clerk))
            .AddPolicy(KeepRegister, p => p.RequireRole(Roles.Clerk)).AddPolicy(SignReports, p => p.RequireRole(Roles.Leader, Roles.Clerk));
        services.AddMemoryCache();
        services.AddScoped<FigureReader>();
        services.AddScoped<DirectiveSelection>();
        services.AddScoped<ReportStart>();
        services.AddScoped<TemplateLibrary>();
        services.AddScoped<ReportOpener>();
        services.AddScoped<ReportLock>();
        services.AddScoped<ReportNews>();
        services.AddScoped<ReportAuthorship>();
        services.AddScoped<MissedAmendments>();
        services.AddScoped<ReportWorkflow>();
        services.AddScoped<OutgoingRegister>();
        services.AddScoped<Notifier>();
        services.AddScoped<Workflow.ReportMoves>();
        services.AddScoped<Booking.ReportBooking>();
        services.AddScoped<Core.Outside.OutsideReports>().AddScoped<Core.Outside.FillLinks>();
        services.AddSettings<Links.FillOptions>(Links.FillOptions.Section);
        services.AddHourlyPostLimit<Links.FillOptions>(FillLimit, o => o.PerHour);
        services.AddScoped<Printing.ReportFiles>();
        services.AddScoped<ReadViews>();
        services.AddScoped<PdfSizes>();
        services.AddScoped<Core.Signing.SignedDocuments>();
        services.AddScoped<Editor.EditorLoader>();
        services.AddScoped<ISearchSource, ReportSearch>();
        services.AddScoped<ISearchSource, ReportingAgencySearch>();
        services.AddScoped<Workflow.SampleSteps>().AddScoped<ISamplePart, Workflow.SampleIssue>()
            .AddScoped<ISamplePart, Workflow.SampleRound>().AddScoped<ITaskSource, ReportTasks>();
        services.AddGuide(
            new(GuideChapter.OwnWork, "Cấp số, phát hành báo cáo", ReportAddresses.All, "Mở báo cáo", Roles.Clerk),
            new(GuideChapter.OwnWork, "Xem và phê duyệt báo cáo", ReportAddresses.All, "Mở báo cáo", Roles.Leader),
            new(GuideChapter.Writing, "Soạn báo cáo", RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Staff),
            new(GuideChapter.Writing, "Báo cáo của đơn vị và mẫu đề cương", ReportAddresses.New, "Soạn báo cáo", Roles.Staff,
                Roles.Province),
            new(GuideChapter.Writing,
                "In, tải và kiểm tra báo cáo", ReportAddresses.All, "Mở báo cáo", Roles.Staff, Roles.Clerk, Roles.Leader),
            new(GuideChapter.Writing, "Ký số", ReportAddresses.All, "Mở báo cáo", Roles.Clerk, Roles.Leader));
        services.AddNoun<Report>("báo cáo").AddNoun<ReportSection>("mục của báo cáo")
            .AddNoun<OutlineTemplate>("mẫu đề cương").AddNoun<Core.Outside.FillLink>("đường liên kết nhập báo cáo");
        services.AddNavigation(
            new NavigationEntry(NavigationPart.Collecting, "Báo cáo các đơn vị", ReportAddresses.All, "file-earmark-ruled", Roles.Province),
            new NavigationEntry(NavigationPart.Reports, "Báo cáo", ReportAddresses.All, "file-earmark-ruled", NavigationEntry.Reporting)
            {
                Count = (db, me) => () => db.Reports().Count(r => r.AgencyId == me.AgencyId),
            });
    }

    public IEnumerable<Command> Commands(CommandRunner runner) =>
        [Reports.Commands.DocumentCommands.Pdf(runner), Reports.Commands.DocumentCommands.Docx(runner),
            Reports.Commands.SignCommand.Create(runner)];
}
