using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>What the portal is and where to go, for whoever is not signed in.</summary>
[AllowAnonymous, Findable]
public sealed class StartModel : PageModel;
