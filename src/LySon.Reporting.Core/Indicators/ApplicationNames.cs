using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Indicators;

/// <summary>The applications of all agencies, one list, so that the province can add figures up.</summary>
public sealed class ApplicationNames(ReportingDbContext db)
{
    public Task<List<string>> AllAsync(CancellationToken cancellation = default) =>
        db.Applications.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancellation);

    /// <summary>
    /// The known application ("pc covid" and "PC-Covid" are one), or a new one that the next save adds. Null only for a name without letters.
    /// </summary>
    public async Task<Application?> FindOrAddAsync(string typed, CancellationToken cancellation = default)
    {
        var key = Key(typed);
        if (key.Length == 0) return null;
        var known = await db.Applications.ToListAsync(cancellation);
        if (known.FirstOrDefault(a => Key(a.Name) == key) is { } same) return same;
        var added = new Application { Name = typed };
        db.Applications.Add(added);
        return added;
    }

    /// <summary>Folded letters and digits only: a hyphen, a blank or an accent does not make another application.</summary>
    public static string Key(string name) => new([.. VietnameseText.Fold(name).Where(char.IsLetterOrDigit)]);
}
