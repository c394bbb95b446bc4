using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Requests;

internal sealed class RequestsSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Requests", Policies.ReadReports);
        services.AddScoped<RequestNews>();
        services.AddScoped<RequestSteps>();
        services.AddScoped<RequestRounds>();
        services.AddScoped<IDueWork, RequestRounds>();
        services.AddScoped<RoundStandings>();
        services.AddScoped<RequestSaving>();
        services.AddScoped<DraftAmendments>().AddScoped<CollectingBelow>();
        services.AddScoped<RequestFiles>();
        services.AddScoped<AgencyChoices>();
        services.AddScoped<DueDates.DueDateReader>().AddScoped<DueDates.DueDateFile>();
        services.AddScoped<RequestActions>();
        services.AddScoped<ISearchSource, RequestSearch>();
        services.AddGuide(
            new(GuideChapter.OwnWork, "Yêu cầu báo cáo", RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Province),
            new(GuideChapter.OwnWork, "Thu báo cáo", RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Province));
        services.AddScoped<ITaskSource, RoundTasks>()
            .AddNoun<ReportRequest>("yêu cầu báo cáo").AddNoun<OutlineSection>("mục của đề cương");
        services.AddNavigation(
            new NavigationEntry(NavigationPart.Collecting, "Yêu cầu báo cáo", RequestAddresses.All, "inbox", Roles.Province)
            {
                Count = (db, me) => () => db.Rounds().Count(r => r.RequesterId == me.AgencyId),
            },
            new NavigationEntry(NavigationPart.Reports, "Yêu cầu báo cáo", RequestAddresses.All, "inbox", NavigationEntry.Reporting)
            {
                Count = (db, me) => () => db.Rounds().Count(
                    r => r.SentAt != null && r.Addressees.Any(a => a.AgencyId == me.AgencyId)),
            });
    }
}
