using System.Data.Common;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Features.Administration.Status.Rows;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>How the portal itself is.</summary>
public sealed class IndexModel : PageModel
{
    private const int PagesShown = 3;
    private const int CertificatesShown = 5;

    internal StatusView View { get; private set; } = null!;
    internal IReadOnlyList<CertificateEnd> Certificates { get; private set; } = [];
    internal IReadOnlyList<PageTime> Pages { get; private set; } = [];
    internal DiskGrowth? Disk { get; private set; }
    internal IReadOnlyList<PortalNode> Nodes { get; private set; } = [];
    internal IReadOnlyList<WaitingLetter> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var services = HttpContext.RequestServices;
        View = await services.GetRequiredService<StatusReader>().ReadAsync(cancellation);
        Certificates = [.. services.GetRequiredService<PortalCertificates>().Read().Ends.Take(CertificatesShown)];
        Pages = [.. services.GetRequiredService<RequestMeter>().Slowest().Take(PagesShown)];
        try
        {
            Disk = (await services.GetRequiredService<DiskStatus>().GrowthAsync(cancellation)).FirstOrDefault();
            Nodes = await services.GetRequiredService<NodeStatus>().NodesAsync(cancellation);
            Letters = await services.GetRequiredService<LetterStatus>().WaitingAsync(cancellation);
        }
        catch (Exception failure) when (failure is DbException or { InnerException: DbException } or TimeoutException)
        {
            // The rows say that the database does not answer; these stay empty.
        }
    }

    /// <summary>Begins a task now.</summary>
    public async Task<IActionResult> OnPostRunAsync(string? kind, CancellationToken cancellation)
    {
        var tasks = HttpContext.RequestServices.GetServices<IUpkeepTask>();
        if (tasks.All(t => t.Kind != kind)) return NotFound();
        var begun = await HttpContext.RequestServices.GetRequiredService<UpkeepRunner>().TryStartAsync(kind!, null, cancellation);
        return new Confirmation(begun ? "Đã bắt đầu. Kết quả hiện ở đây khi xong." : "Việc này đang chạy rồi. Kết quả hiện ở đây khi xong.")
            .LeadTo(this, AdministrationAddresses.Status);
    }
}
