using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Svg;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Reports.Sections;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>The pages as they will be printed. Posted to, they show what is typed and not saved; nothing is ever saved here.</summary>
[RequestFormLimits(ValueCountLimit = TypedTable.FormValuesMax)]
public sealed class PagesModel(ReportingDbContext db, CurrentUser me, ReportOpener opener, EditorLoader loader, ReportFiles files,
    TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>The part on screen, so that the outline that comes along marks it.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public string Part { get; set; } = "";

    internal IReadOnlyList<string> Svgs { get; private set; } = [];
    internal long PdfBytes { get; private set; }
    internal DateTime At { get; private set; }

    /// <summary>The outline and what is left to do, for the editor; null for readers.</summary>
    internal EditorView? Editor { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync(null);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Input")] Typed typed)
    {
        if (!me.MayWriteReports) return Forbid();
        // What cannot be read yet, a date half typed, is left as it was saved.
        ModelState.Clear();
        return await ShowAsync(report => ApplyAsync(report, typed));
    }

    private async Task<IActionResult> ShowAsync(Func<Report, Task>? change)
    {
        if (await opener.OpenAsync(db.Readable(me).Printed().AsNoTracking(), Id, HttpContext.RequestAborted, change) is not { } open)
            return NotFound();
        var document = ReportDocument.Arrange(open);
        Svgs = SvgPages.Write(document);
        PdfBytes = await files.SizeAsync(open, HttpContext.RequestAborted);
        At = Vietnamese.ToLocal(time.GetUtcNow().UtcDateTime);
        if (me.MayWriteReports && open.Report.IsEditable) Editor = new EditorView(open, Part, await loader.SavedAtAsync(open.Report));
        return Page();
    }

    private async Task ApplyAsync(Report report, Typed typed)
    {
        if (typed.SectionId is { } id && report.Sections.Find(s => s.Id == id) is { } section)
        {
            section.Body = typed.Body ?? "";
            if (section.Definition.IsNumbered) section.Heading = typed.Heading ?? "";
            if (TypedTable.Read(Request.Form, section) is { } table) section.Content = table.Content;
        }
        if (typed.Title is { } title) report.Title = title;
        if (typed.CutoffOn is { } cutoff && cutoff <= time.Today()) report.CutoffOn = cutoff;
        if (Request.Form.ContainsKey("Input.Recipients"))
            (report.AddressedTo, report.Recipients) = (RecipientsInput.Names(typed.AddressedTo), RecipientsInput.Names(typed.Recipients));
        if (Request.Form.ContainsKey("Input.SignatoryId")) report.Signatory = await SignatoryAsync(typed.SignatoryId);
    }

    private Task<Signatory?> SignatoryAsync(int? id) =>
        db.Signatories().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.AgencyId == me.AgencyId);

    /// <summary>Whatever form of the editor is on screen, as far as it is filled.</summary>
    public sealed class Typed
    {
        public int? SectionId { get; set; }
        public string? Heading { get; set; }
        public string? Body { get; set; }
        public string? Title { get; set; }
        public DateOnly? CutoffOn { get; set; }
        public string? AddressedTo { get; set; }
        public string? Recipients { get; set; }
        public int? SignatoryId { get; set; }
    }
}
