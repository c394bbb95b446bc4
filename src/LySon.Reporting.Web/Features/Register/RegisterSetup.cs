using LySon.Reporting.Core.Register;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Register;

internal sealed class RegisterSetup : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AuthorizePages("Register", Policies.ReadAgency);
        services.AddNoun<RegisterEntry>("dòng trong sổ văn bản đi");
        services.AddNavigation(new NavigationEntry(NavigationPart.Reports, "Sổ văn bản đi", RegisterAddresses.All, "file-earmark-text",
            NavigationEntry.Reporting));
    }
}
