using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Delegations;

internal sealed class DelegationsSetup : IFeature
{
    /// <summary>Names a deputy: leaders themselves, not who stands in for one.</summary>
    public const string Delegate = nameof(Delegate);

    public void Add(IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Delegate, p => p.RequireRole(Roles.Leader)
            .RequireAssertion(c => !c.User.HasClaim(c => c.Type == CurrentUser.StandsInClaim)));
        services.AddNoun<Delegation>("ủy quyền");
        services.AddGuide(
            new GuideTopic(GuideChapter.OwnWork, "Ủy quyền phê duyệt", DelegationAddresses.All, "Mở ủy quyền phê duyệt", Roles.Leader));
        services.AddNavigation(
            new NavigationEntry(NavigationPart.Reports, "Ủy quyền phê duyệt", DelegationAddresses.All, "person-gear", Roles.Leader));
    }
}
