using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Indicators;

public sealed class IndexModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    /// <summary>One application with all its figures; null shows all applications, the newest figures of each.</summary>
    [BindProperty(SupportsGet = true, Name = "application")]
    public int? ApplicationId { get; set; }

    internal List<AdoptionCourse> Courses { get; private set; } = [];

    public bool MayEdit => me.MayEdit;

    public async Task OnGetAsync() => Courses = await AdoptionCourse.LoadAsync(db, me.AgencyId, ApplicationId);
}
