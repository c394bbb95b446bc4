using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>The programming interface to read; for the people who write the other program, who have no account here.</summary>
[AllowAnonymous, Findable]
public sealed class DocsModel([FromKeyedServices(ApiSetup.Version)] IOpenApiDocumentProvider document, PublicAddress address) : PageModel
{
    internal ApiReading Reading { get; private set; } = null!;
    public string Example { get; private set; } = "";

    public async Task OnGetAsync()
    {
        Reading = ApiReading.Of(await document.GetOpenApiDocumentAsync(HttpContext.RequestAborted));
        const string path = ScanAddresses.ApiCounts;
        Example = $$"""
            curl {{address.Find(path)?.ToString() ?? "https://dia-chi-cua-cong" + path}} \
              -H "Authorization: Bearer lsr_…" \
              -H "Idempotency-Key: 2021-11-09" \
              -H "Content-Type: application/json" \
              -d '{"counts":[{"venue":"ABCDE FGHJK","day":"2021-11-09","count":12}]}'
            """;
    }
}
