using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Reports.Reading;
using LySon.Reporting.Web.Features.Reports.Sections;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>A report: for staff the editor with one section, for everybody else who may read it the finished pages.</summary>
[RequestFormLimits(ValueCountLimit = TypedTable.FormValuesMax)]
public sealed class ReportModel(
    ReportingDbContext db, CurrentUser me, EditorLoader loader, ReportOpener opener, ReadViews views, TimeProvider time)
        : EditorPage(loader)
{
    [BindProperty(SupportsGet = true, Name = "section")]
    public int? SectionId { get; set; }

    /// <summary>Words of a directive that is not chosen yet.</summary>
    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    [BindProperty]
    public SectionInput Input { get; set; } = new();

    /// <summary>Whether this is the editor: for who may edit, while the report is being written.</summary>
    public bool MayEdit => me.MayWriteReports && Reading is null;

    /// <summary>Opened, this page shows a report in every state.</summary>
    protected override bool Edits => me.MayWriteReports && HttpMethods.IsPost(Request.Method);
    public ReportSection Section { get; private set; } = null!;
    public OutlineEntry Entry => Editor.Open.Outline.First(e => e.Section == Section);

    /// <summary>What stands below the section's form.</summary>
    public EditorPart? Below { get; private set; }

    /// <summary>For a section with a typed table: what was sent if it was refused, otherwise what is saved.</summary>
    public TableView? Grid => (Typed?.View() ?? TableView.Of(Section))?.Beside(Section, Collected);

    /// <summary>What was collected from the agency's own units for this section's table; null for nothing.</summary>
    public BelowFigures? Collected => Editor.Open.Figures.Data.Below is { } below && below.Collects(Section) ? below : null;

    private TypedTable? Typed { get; set; }

    /// <summary>The leader's remarks on this section that are still open.</summary>
    public List<SectionComment> Comments { get; private set; } = [];

    /// <summary>Why the report came back, while it is being put right.</summary>
    public ReportStep? Returned { get; private set; }

    /// <summary>Figures of this section are missing, which needs a reason before the report is submitted.</summary>
    public bool Misses => SubmitChecks.Misses(Editor.Open.Seen(Section));

    internal ReadView? Reading { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!me.MayWriteReports || !await db.Own(me).Where(Report.Editable).AnyAsync(r => r.Id == Id))
            return await ReadAsync();
        if (!await OpenSectionAsync()) return NotFound();
        Input = SectionInput.From(Section);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!me.MayWriteReports) return Forbid();
        if (SectionId is null || !await OpenSectionAsync()) return NotFound();
        Input.Check(Section, Editor.Open.Figures, ModelState);
        Typed = TypedTable.Read(Request.Form, Section);
        Typed?.Check(ModelState);
        if (!ModelState.IsValid) return Answer(StatusCodes.Status400BadRequest);
        Input.ApplyTo(Section);
        if (Typed is not null) Section.Content = Typed.Content;
        var takes = Request.Form.ContainsKey(TypedTable.TakeButton) && Collected is not null;
        if (takes) Section.Content = BelowTable.Take(Section, Collected!);
        var url = EditorStep.SectionUrl(Id, Section.Id);
        Clash = Readable(await RowSaving.SaveAsync(db, Section, Input.Version, ModelState, url));
        if (Clash is not null) return Answer(StatusCodes.Status409Conflict);
        return Autosaves ? Answer(StatusCodes.Status200OK) : Saved(url, takes ? "Đã lấy số cộng từ cấp dưới vào bảng." : "Đã lưu.");
    }

    private IActionResult Answer(int status) => !Autosaves ? Page() : new JsonResult(new
    {
        version = Section.Version,
        at = Vietnamese.ToLocal(time.GetUtcNow().UtcDateTime).ToString("HH:mm", Vietnamese.Culture),
        savedBy = Clash?.Who,
        errors = ModelState.Where(e => Typed?.Errors.ContainsKey(e.Key) != true).SelectMany(e => e.Value!.Errors)
            .Select(e => e.ErrorMessage),
        cells = Typed?.Notes(),
    })
    { StatusCode = status };

    /// <summary>Two texts are compared as they are printed, not by their references.</summary>
    private Conflict? Readable(Conflict? clash) => clash is null ? null : clash with
    {
        Fields = [.. clash.Fields.Select(f => f with
        {
            Theirs = ReadableText.Of(f.Theirs, Editor.Open.Figures), Mine = ReadableText.Of(f.Mine, Editor.Open.Figures),
        })],
    };

    /// <summary>The section that was asked for, or the first one that still needs work.</summary>
    private async Task<bool> OpenSectionAsync()
    {
        ReportSection? section = null;
        var found = await OpenAsync(open =>
        {
            var sections = open.Outline.Select(e => e.Section).ToList();
            section = SectionId is { } id ? sections.Find(s => s.Id == id)
                : sections.Find(s => open.StateOf(s).Progress != SectionProgress.Done) ?? sections.FirstOrDefault();
            return section is null ? "" : ReportDocument.SourceOf(section);
        });
        if (!found || section is null) return false;
        Section = section;
        if (Editor.Report.State == ReportState.Returned)
            Returned = await db.ReportSteps().AsNoTracking().Where(s => s.ReportId == Id && s.Reason != "").OrderByDescending(s => s.Id)
                .FirstOrDefaultAsync();
        Comments = await db.SectionComments().AsNoTracking().Where(c => c.SectionId == section.Id && c.ResolvedAt == null)
            .OrderBy(c => c.Id).ToListAsync();
        Below = await section.Presentation.BelowAsync(db, Editor.Report, Find);
        return true;
    }

    private async Task<IActionResult> ReadAsync()
    {
        if (await opener.OpenAsync(db.Readable(me).AsNoTracking(), Id) is not { } open) return NotFound();
        Reading = await views.LoadAsync(open, me);
        return Page();
    }
}
