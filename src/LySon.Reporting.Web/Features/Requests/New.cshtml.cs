using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>A new request: kept as a draft with an opening and a closing, or a template's sections, then its outline is built.</summary>
[Authorize(Policies.AskForReports)]
public sealed class NewModel(
    ReportingDbContext db, RequestSaving saving, AgencyChoices agencies, TemplateLibrary library, CurrentUser me, TimeProvider time)
    : RequestFormPage(db, agencies, me, time)
{
    private readonly TimeProvider time = time;
    private readonly CurrentUser me = me;

    internal override string BackUrl => RequestAddresses.All;
    internal override string SaveText => Doubts.Count > 0 ? "Vẫn lưu" : "Lưu và soạn đề cương";

    protected override async Task<IReadOnlyList<int>?> FindAsync()
    {
        Templates = (await library.AllAsync(me.AgencyId)).Select(t => new SelectListItem(t.Name, t.Key));
        return [];
    }

    private static IEnumerable<TemplateSection> Ends => SectionKinds.All.Where(k => !k.IsNumbered).Select(k => new TemplateSection(k.Key));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync() is { } stop) return stop;
        Input = new() { IssuedOn = time.Today(), Agencies = [.. Agencies.Where(a => a.IsUsual).Select(a => a.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } stop) return stop;
        if (!await IsGoodAsync()) return Page();
        var request = Input.ToNew(me.AgencyId);
        var template = await library.FindAsync(me.AgencyId, TemplateKey);
        request.Outline = (template?.Content.Sections ?? [.. Ends]).ToOutline();
        await saving.AddAsync(request);
        return new Confirmation($"Đã lưu bản soạn Công văn {request.NumberAndSymbol}.").LeadTo(this, RequestAddresses.Outline(request.Id));
    }
}
