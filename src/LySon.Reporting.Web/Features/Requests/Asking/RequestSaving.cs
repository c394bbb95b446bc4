using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>
/// The way of a request from a form to the database: the row, its history and what every agency is told, all at once or not at all.
/// </summary>
public sealed class RequestSaving(ReportingDbContext db, RequestNews news, DraftAmendments drafts, Actor actor, TimeProvider time)
{
    /// <summary>Somebody else's version, when there is one.</summary>
    public Conflict? Conflict { get; private set; }

    public async Task AddAsync(ReportRequest request)
    {
        db.Add(request);
        await db.SaveChangesAsync();
    }

    /// <summary>False: not saved; the reason stands in the model state or in <see cref="Conflict"/>.</summary>
    /// <param name="request">Tracked, edited.</param>
    /// <param name="amendment">Begun before the edit.</param>
    /// <param name="seen">The version that the form showed.</param>
    /// <param name="field">Where a refusal stands.</param>
    public async Task<bool> TrySaveAsync(ReportRequest request, RequestAmendment amendment, int seen, ModelStateDictionary state,
        string field, string url)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The row is always written, which holds it and raises its version also when only the outline or the agencies changed.
        db.Entry(request).Property(r => r.CutoffOn).IsModified = true;
        Conflict = await RowSaving.SaveAsync(db, request, seen, state, url);
        if (Conflict is not null) return false;
        if (await amendment.RefusalAsync(db, request) is { } refusal)
        {
            state.AddModelError(field, refusal);
            return false;
        }
        await amendment.RecordAsync(db, request, news, drafts, actor, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
