using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>The way of a directive from the form to the database, the same for a new one and an edited one.</summary>
public sealed class DirectiveSaving(ReportingDbContext db, DirectiveDoubts doubts, IssuerNames issuers, TimeProvider time)
{
    /// <summary>What the person must look at before anything is saved; both empty when it was saved.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    /// <summary>False: not saved; the reason stands in the model state, in <see cref="Doubts"/> or in <see cref="Conflict"/>.</summary>
    public async Task<bool> TrySaveAsync(Directive directive, DirectiveInput input, ModelStateDictionary state)
    {
        if (input.IssuedOn > time.Today()) state.AddModelError("Input.IssuedOn", DirectiveErrors.IssuedInFuture);
        if (!state.IsValid) return false;
        directive.Issuer = await issuers.SettleAsync(directive.AgencyId, directive.Issuer);

        var found = await doubts.FindAsync(directive);
        if (found.Count > 0 && input.Acknowledged != Mark(found))
        {
            Doubts = found;
            state.Show("Input.Acknowledged", Mark(found));
            return false;
        }

        Conflict = await RowSaving.SaveAsync(db, directive, input.Version, state, DirectiveAddresses.Edit(directive.Id));
        return Conflict is null;
    }

    private static string Mark(IReadOnlyList<string> doubts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', doubts))))[..16];
}
