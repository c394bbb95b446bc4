using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Guide;

/// <summary>The short guide, for the role that reads it; the long one with pictures is docs/huong-dan-su-dung.md.</summary>
public sealed class IndexModel(IEnumerable<GuideTopic> topics, CurrentUser me) : PageModel
{
    internal IEnumerable<GuideTopic> Topics => topics.Where(t => t.Roles.Count == 0 || t.Roles.Contains(me.Role)).OrderBy(t => t.Chapter);
}
