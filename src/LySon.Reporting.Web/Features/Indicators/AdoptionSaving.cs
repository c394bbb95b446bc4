using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>The way of an adoption figure from the form to the database, the same for a new one and an edited one.</summary>
public sealed class AdoptionSaving(ReportingDbContext db, ApplicationNames names, TimeProvider time)
{
    /// <summary>What the person must look at before anything is saved; both empty when it was saved.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    /// <summary>False: not saved; the reason stands in the model state, in <see cref="Doubts"/> or in <see cref="Conflict"/>.</summary>
    public async Task<bool> TrySaveAsync(Adoption figure, AdoptionInput input, ModelStateDictionary state)
    {
        foreach (var (property, sentence) in AdoptionRules.Refusals(figure.Installed, figure.Smartphones, figure.AsOf, time.Today()))
            state.AddModelError($"Input.{property}", sentence);
        if (await names.FindOrAddAsync(input.Application!) is not { } application)
            state.AddModelError("Input.Application", AdoptionErrors.ApplicationMissing);
        else if (await IsTakenAsync(figure, application))
            state.AddModelError("Input.AsOf", AdoptionErrors.AlreadyThere(application.Name, figure.AsOf));
        else if (state.IsValid && !await HasDoubtAsync(figure, application, input, state)) return await WriteAsync(
            figure, application, input, state);
        return false;
    }

    private async Task<bool> WriteAsync(Adoption figure, Application application, AdoptionInput input, ModelStateDictionary state)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            // A new application gets its key first; the transaction takes it back when the figure is refused.
            if (application.Id == 0) await db.SaveChangesAsync();
            figure.ApplicationId = application.Id;
            Conflict = await RowSaving.SaveAsync(db, figure, input.Version, state, AdoptionAddresses.Edit(figure.Id));
            if (Conflict is null) await transaction.CommitAsync();
            return Conflict is null;
        }
        catch (DbUpdateException)
        {
            // Somebody else wrote the same application and day, or the same new application, in this very moment.
            state.AddModelError("Input.AsOf", AdoptionErrors.JustTaken);
            return false;
        }
    }

    private Task<bool> IsTakenAsync(Adoption figure, Application application) => application.Id == 0 ? Task.FromResult(false)
        : db.Adoptions().AnyAsync(a => a.AgencyId == figure.AgencyId && a.ApplicationId == application.Id && a.AsOf == figure.AsOf
            && a.Id != figure.Id);

    private async Task<bool> HasDoubtAsync(Adoption figure, Application application, AdoptionInput input, ModelStateDictionary state)
    {
        var previous = await db.Adoptions().AsNoTracking()
            .Where(a => a.AgencyId == figure.AgencyId && a.ApplicationId == application.Id && a.AsOf < figure.AsOf && a.Id != figure.Id)
            .OrderByDescending(a => a.AsOf).FirstOrDefaultAsync();
        if (previous is null || figure.Installed >= previous.Installed) return false;
        var mark = $"{previous.Id}.{previous.Version}.{figure.Installed}";
        if (input.Acknowledged == mark) return false;
        Doubts = [AdoptionErrors.Fell(previous)];
        state.Show("Input.Acknowledged", input.Acknowledged = mark);
        return true;
    }
}
