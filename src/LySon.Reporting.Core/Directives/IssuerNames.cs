using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Directives;

/// <summary>The spellings of issuing offices that an agency uses.</summary>
public sealed class IssuerNames(ReportingDbContext db)
{
    public Task<List<string>> AllAsync(int agencyId, CancellationToken cancellation = default) =>
        db.Issuers().Where(i => i.AgencyId == agencyId).OrderBy(i => i.Name).Select(i => i.Name).ToListAsync(cancellation);

    /// <summary>
    /// The known spelling of what was typed ("uỷ ban nhân dân huyện" is "Ủy ban nhân dân huyện"), or what was typed, which is then
    /// remembered with the next save.
    /// </summary>
    public async Task<string> SettleAsync(int agencyId, string typed, CancellationToken cancellation = default)
    {
        var name = VietnameseText.Normalize(typed);
        var known = await AllAsync(agencyId, cancellation);
        if (known.Contains(name)) return name;
        // A spelling that differs by accents as well, such as "Uỷ" for "Ủy", is the same office; a differing letter is another one.
        if (known.FirstOrDefault(k => VietnameseText.Fold(k) == VietnameseText.Fold(name)) is { } same) return same;
        db.Issuers().Add(new Issuer { AgencyId = agencyId, Name = name });
        return name;
    }
}
