using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Signing;

/// <summary>A page about a report's signatures.</summary>
public abstract class SigningPage(ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public OpenReport Open { get; private set; } = null!;
    public Report Report => Open.Report;
    public IReadOnlyList<KeptFile> Kept { get; private set; } = [];

    /// <summary>The newest file that the person sees; what they sign must still be it.</summary>
    [BindProperty]
    public int After { get; set; }

    public int Newest => Kept.Count == 0 ? 0 : Kept[0].Position;

    /// <summary>Leader and clerk of the report's own agency.</summary>
    public bool MaySign => Report.AgencyId == me.AgencyId && (me.Is(Roles.Leader) || me.Is(Roles.Clerk));

    public string Name => Report.Called;

    protected async Task<bool> OpenAsync(bool own)
    {
        var reports = own ? db.Own(me) : db.Readable(me);
        if (await opener.OpenAsync(reports.Printed().AsNoTracking(), Id, HttpContext.RequestAborted) is not { } open) return false;
        Open = open;
        Kept = await db.Set<SignedDocument>().AsNoTracking().Where(d => d.ReportId == Id).OrderByDescending(d => d.Position)
            .Select(d => new KeptFile(d.Id, d.Position, d.Size, d.Origin, d.AddedAt, d.AddedBy, d.Summary)).ToListAsync();
        return true;
    }

    /// <summary>The file as it was issued: the first revision of everything signed.</summary>
    protected Task<byte[]> OriginalAsync() => files.PdfAsync(Open, HttpContext.RequestAborted);

    protected LocalRedirectResult Done(string sentence) => new Confirmation(sentence).LeadTo(this, ReportAddresses.Signatures(Id));
}

/// <summary>A signed file without its bytes.</summary>
public sealed record KeptFile(
    int Id, int Position, int Size, SignedDocumentOrigin Origin, DateTime AddedAt, string AddedBy, string Summary);
