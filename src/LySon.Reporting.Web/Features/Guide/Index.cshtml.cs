using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Guide;

/// <summary>What the user guide says to the role that reads it.</summary>
public sealed class IndexModel(IEnumerable<GuideTopic> topics, CurrentUser me) : PageModel
{
    internal IEnumerable<GuideTopic> Topics => topics.Where(t => t.Roles.Count == 0 || t.Roles.Contains(me.Role)).OrderBy(t => t.Chapter);
}
