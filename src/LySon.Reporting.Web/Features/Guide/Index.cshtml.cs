using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Guide;

/// <summary>The short guide, for the role that reads it; the long one with pictures is docs/huong-dan-su-dung.md.</summary>
public sealed class IndexModel(CurrentUser me) : PageModel
{
    internal IReadOnlyList<GuideTopic> Topics => GuideTopic.For(me.Role);
}
