using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Indicators;

/// <summary>The applications of all agencies, one list, so that figures can be added up.</summary>
public sealed class ApplicationNames(ReportingDbContext db)
{
    /// <summary>
    /// What an agency is offered while it types: the applications that it has figures of and that are not ended. What others count is not
    /// told.
    /// </summary>
    public Task<List<string>> OfAsync(int agencyId, CancellationToken cancellation = default) => db.Applications()
        .Where(a => a.EndedOn == null && db.Adoptions().Any(f => f.ApplicationId == a.Id && f.AgencyId == agencyId)).OrderBy(a => a.Name)
        .Select(a => a.Name).ToListAsync(cancellation);

    /// <summary>
    /// The known application ("pc covid" and "PC-Covid" are one), or a new one that the next save adds. Null only for a name without
    /// letters.
    /// </summary>
    public async Task<Application?> FindOrAddAsync(string typed, CancellationToken cancellation = default)
    {
        var key = Key(typed);
        if (key.Length == 0) return null;
        var known = await db.Applications().ToListAsync(cancellation);
        if (known.FirstOrDefault(a => Key(a.Name) == key) is { } same) return same;
        var added = new Application { Name = typed };
        db.Applications().Add(added);
        return added;
    }

    /// <summary>Folded letters and digits only: a hyphen, a blank or an accent does not make another application.</summary>
    public static string Key(string name) => new([.. VietnameseText.Fold(name).Where(char.IsLetterOrDigit)]);
}
