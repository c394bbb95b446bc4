using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Booking;
using LySon.Reporting.Web.Features.Reports.Sections;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LySon.Reporting.Web.Features.Reports.Links;

/// <summary>
/// One unit's answer to one request, filled in without an account by whoever holds the private link: a section a step, each kept when it
/// is saved, and the last step hands all of it in.
/// </summary>
[AllowAnonymous, SecretPath, EnableRateLimiting(ReportsSetup.FillLimit)]
[RequestFormLimits(ValueCountLimit = TypedTable.FormValuesMax)]
public sealed class FillModel(FillLinks links, Actor actor, TimeProvider time) : PageModel
{
    private const string Overtaken = "Nội dung vừa được lưu ở cửa sổ khác. Bấm Lưu lần nữa để giữ phần đang có ở đây.";

    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>Counted from 0; the one behind the last section hands in.</summary>
    [BindProperty(SupportsGet = true)]
    public int Step { get; set; }

    [BindProperty, Display(Name = "Nội dung"), OfficialText(ReportSection.BodyMaxLength)]
    public string? Body { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public PaperFacts Facts { get; set; } = new();

    internal FillLink Link { get; private set; } = null!;
    internal AgencyName Agency => Link.Agency!.NameOn(Link.Request!.NamesOn);
    internal bool IsOpen => Link.IsOpen(time.GetUtcNow().UtcDateTime) && Link.Request!.IsOpen;
    internal IReadOnlyList<FillSection> Sections => Link.Draft.Sections;
    internal FillSection? Section => Step >= 0 && Step < Sections.Count ? Sections[Step] : null;
    internal TableView? Table { get; private set; }
    internal IReadOnlyList<(int Step, string Sentence)> Refusals => FillLinks.Refusals(Link.Draft);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!IsOpen) return Page();
        if (Step == 0) await links.OpenedAsync(Link, HttpContext.RequestAborted);
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || (IsOpen && Section is null)) return NotFound();
        if (!IsOpen) return Page();
        var kept = Section!;
        var typed = TypedTable.Read(Request.Form, kept.ToSection(Step));
        typed?.Check(ModelState);
        Table = typed?.View();
        if (!IsValid()) return Page();
        var section = kept with { Body = VietnameseText.Normalize(Body), Content = typed?.Content ?? kept.Content };
        if (await links.SaveAsync(Link, Step, section, Version, HttpContext.RequestAborted))
            return LocalRedirect(LinkAddresses.Step(Token, Request.Form.ContainsKey(TypedTable.RemoveButton)
                || Request.Form.ContainsKey("stay") ? Step : Step + 1));
        // What was typed here stays; who saves it once more has been told.
        await FindAsync();
        ModelState.Show(nameof(Version), Version = Link.Version);
        ModelState.AddModelError("", Overtaken);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!IsOpen) return Page();
        Step = Sections.Count;
        var now = time.GetUtcNow().UtcDateTime;
        Facts.Check(DateOnly.FromDateTime(Vietnamese.ToLocal(now)), ModelState);
        foreach (var (_, sentence) in Refusals) ModelState.AddModelError("", sentence.UpperFirst());
        if (!IsValid()) return Page();
        var (report, refusal) = await links.HandInAsync(Link, Facts.ToAnswer(Link.AgencyId, now, null) with
        {
            Source = ReportSource.Link,
        }, HttpContext.RequestAborted);
        if (report is not null) return LocalRedirect(LinkAddresses.Fill(Token));
        ModelState.AddModelError("", refusal!);
        return Page();
    }

    private bool IsValid() => ModelState.IsValid;

    private void Show()
    {
        ModelState.Clear();
        (Body, Version) = (Section?.Body, Link.Version);
        Table = Section is { } section ? TableView.Of(section.ToSection(Step)) : null;
    }

    private async Task<bool> FindAsync()
    {
        if (await links.FindAsync(Token, HttpContext.RequestAborted) is not { } link) return false;
        Link = link;
        // Whoever holds the link acts as the unit, by no account.
        actor.Name = $"{Agency.ShortName}, qua liên kết".Cut(Core.Data.History.Change.NameMaxLength);
        return true;
    }
}
