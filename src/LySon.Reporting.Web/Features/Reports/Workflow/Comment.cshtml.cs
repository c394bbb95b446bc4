using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>A leader's remark on a section while the report waits for approval, and the mark that it was dealt with.</summary>
public sealed class CommentModel(ReportingDbContext db, CurrentUser me, Actor actor, TimeProvider time) : PageModel
{
    public IActionResult OnGet(int id) => LocalRedirect(ReportAddresses.Show(id) + "#comments");

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] int sectionId, [FromForm] string? text)
    {
        if (!me.ReportActor().Has([Roles.Leader])) return Forbid();
        var section = await db.Set<ReportSection>().AnyAsync(s => s.Id == sectionId && s.ReportId == id
            && db.Reports().Any(r => r.Id == id && r.AgencyId == me.AgencyId && r.State == ReportState.Submitted));
        if (!section) return NotFound();
        var said = VietnameseText.Normalize(text);
        if (said.Length is 0 or > SectionComment.TextMaxLength) return Back(id, "Nhập ý kiến, tối đa 1.000 ký tự.");
        db.Add(new SectionComment
        {
            ReportId = id, SectionId = sectionId, Text = said, At = time.GetUtcNow().UtcDateTime, AuthorId = me.Id, AuthorName = actor.Name,
        });
        await db.SaveChangesAsync();
        return Back(id, "Đã ghi ý kiến. Ý kiến hiện ở mục này khi người soạn sửa báo cáo.");
    }

    public async Task<IActionResult> OnPostResolveAsync(int id, [FromForm] int commentId)
    {
        if (!me.MayWriteReports) return Forbid();
        var now = time.GetUtcNow().UtcDateTime;
        var resolved = await db.SectionComments().Where(c => c.Id == commentId && c.ReportId == id && c.ResolvedAt == null
                && db.Reports().Any(r => r.Id == id && r.AgencyId == me.AgencyId))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ResolvedAt, now));
        if (resolved == 0) return NotFound();
        var section = await db.SectionComments().Where(c => c.Id == commentId).Select(c => c.SectionId).SingleAsync();
        return new Confirmation("Đã đánh dấu ý kiến là đã xử lý.").LeadTo(this, Editor.EditorStep.SectionUrl(id, section));
    }

    private LocalRedirectResult Back(int id, string sentence) =>
        new Confirmation(sentence).LeadTo(this, ReportAddresses.Show(id) + "#comments");
}
