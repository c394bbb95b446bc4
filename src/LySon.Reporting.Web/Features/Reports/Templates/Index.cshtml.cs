using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Reports.Templates;

/// <summary>The agency's templates and those that come with the portal.</summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class IndexModel(TemplateLibrary library, CurrentUser me) : PageModel
{
    internal IReadOnlyList<Template> Found { get; private set; } = [];

    public async Task OnGetAsync() => Found = await library.AllAsync(me.AgencyId);
}
