using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>
/// A page inside the editor's frame (_Editor.cshtml). A report that is no longer being written is not opened here, and what is posted runs
/// while its row is held: nothing is saved into a report that is just being submitted.
/// </summary>
public abstract class EditorPage(EditorLoader loader) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public EditorView Editor { get; private set; } = null!;
    public Conflict? Clash { get; protected set; }

    /// <summary>Whether this request edits; pages that also serve readers, or hold the row themselves, say no.</summary>
    protected virtual bool Edits => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Edits)
        {
            await next();
            return;
        }
        var services = HttpContext.RequestServices;
        if (HttpMethods.IsGet(Request.Method))
        {
            if (await StateAsync(services) is { IsEditable: false }) context.Result = LocalRedirect(ReportAddresses.Show(Id));
            else await next();
            return;
        }
        await using var held = await services.GetRequiredService<ReportLock>()
            .TakeAsync(Id, services.GetRequiredService<CurrentUser>().AgencyId, HttpContext.RequestAborted);
        if (held is null)
        {
            context.Result = await StateAsync(services) is { } report ? Refuse(report) : NotFound();
            return;
        }
        var done = await next();
        if (done.Exception is null) await held.CommitAsync(HttpContext.RequestAborted);
    }

    protected async Task<bool> OpenAsync(string part) => await OpenAsync(_ => part);

    protected async Task<bool> OpenAsync(Func<OpenReport, string> part)
    {
        if (await loader.LoadAsync(Id, part) is not { } view) return false;
        Editor = view;
        return true;
    }

    /// <summary>Back to the same part, with the quiet line that it was saved.</summary>
    protected LocalRedirectResult Saved(string url, string sentence = "Đã lưu.") => new Confirmation(sentence).LeadTo(this, url);

    /// <summary>The editor saves while one types and asks for JSON; a plain form gets the page.</summary>
    protected bool Autosaves => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    /// <summary>The text stays in the sender's form or browser; the sentence says who can open the report again.</summary>
    private IActionResult Refuse(Report report) => Autosaves
        ? new JsonResult(new { errors = (string[])[WorkflowErrors.Stands(report)] }) { StatusCode = StatusCodes.Status409Conflict }
        : Saved(ReportAddresses.Show(Id), WorkflowErrors.Stands(report));

    private Task<Report?> StateAsync(IServiceProvider services) => services.GetRequiredService<ReportingDbContext>()
        .Own(services.GetRequiredService<CurrentUser>()).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id);
}
