using Microsoft.AspNetCore.Mvc.Filters;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// On a page that search engines may show: what they find is for everybody. All others say "noindex"
/// (<see cref="SecuritySetup.PutSecurityHeaders"/>), and so does this one where its address goes on to name a document or a person.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FindableAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.RouteData.Values.Keys.All(k => k == "page")) context.HttpContext.Response.Headers.Remove(SecuritySetup.Robots);
    }
}
