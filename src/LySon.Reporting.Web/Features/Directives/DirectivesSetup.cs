using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Directives;

internal sealed class DirectivesSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Directives", Policies.ReadAgency);
        services.AddScoped<DirectiveDoubts>().AddScoped<IssuerNames>().AddScoped<DirectiveSaving>()
            .AddScoped<ISearchSource, DirectiveSearch>();
        services.AddScoped<ITaskSource, DirectiveTasks>().AddNoun<Directive>("văn bản chỉ đạo").AddNoun<Issuer>("đơn vị ban hành");
        services.AddGuide(
            new GuideTopic(GuideChapter.Figures, "Văn bản chỉ đạo", DirectiveAddresses.All, "Mở văn bản chỉ đạo", Roles.Staff));
        services.AddNavigation(new NavigationEntry(NavigationPart.Figures, "Văn bản chỉ đạo", DirectiveAddresses.All, "file-earmark-text",
            NavigationEntry.Reporting)
        {
            Count = (db, me) => () => db.Directives().Count(d => d.AgencyId == me.AgencyId),
        });
    }
}
