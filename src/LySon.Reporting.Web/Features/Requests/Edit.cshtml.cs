using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>The letter of a request, before and after it was sent. Once it was, every agency is told what changed.</summary>
[Authorize(Policies.AskForReports)]
public sealed class EditModel(ReportingDbContext db, RequestSaving saving, AgencyChoices agencies, CurrentUser me, TimeProvider time)
    : RequestFormPage(db, agencies, me, time)
{
    private readonly ReportingDbContext db = db;
    private readonly CurrentUser me = me;

    [FromRoute]
    public int Id { get; set; }

    internal ReportRequest Letter { get; private set; } = null!;
    internal IReadOnlyList<HistoryItem> History { get; private set; } = [];
    internal override int EditedId => Id;
    internal override Conflict? Clash => saving.Conflict;
    internal override string BackUrl => RequestAddresses.Show(Id);
    internal override string SaveText => Clash is not null ? "Giữ bản của tôi" : Doubts.Count > 0 ? "Vẫn lưu"
        : Letter.SentAt is null ? "Lưu" : "Lưu và báo các đơn vị";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync() is { } stop) return stop;
        if (Letter.ClosedAt is not null) return LocalRedirect(BackUrl);
        Input = LetterInput.From(Letter);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } stop) return stop;
        if (Letter.ClosedAt is not null) ModelState.AddModelError("", RequestErrors.Closed);
        if (!await IsGoodAsync(sent: Letter.SentAt is not null)) return Page();
        var amendment = new RequestAmendment(db, Letter);
        Input.ApplyTo(Letter);
        if (!await saving.TrySaveAsync(Letter, amendment, Input.Version, ModelState, "Input.Agencies",
            RequestAddresses.Edit(Id))) return Page();
        return new Confirmation(Letter.SentAt is null ? "Đã lưu bản soạn." : "Đã lưu, các đơn vị đã được báo những chỗ thay đổi.")
            .LeadTo(this, BackUrl);
    }

    protected override async Task<IReadOnlyList<int>?> FindAsync()
    {
        var letter = await db.Own(me).AsSplitQuery().Include(q => q.Addressees).Include(q => q.Outline)
            .SingleOrDefaultAsync(q => q.Id == Id);
        if (letter is null) return null;
        Letter = letter;
        History = await RowHistory.OfAsync<ReportRequest>(db, "yêu cầu", Id);
        return [.. letter.Addressees.Select(a => a.AgencyId)];
    }
}
